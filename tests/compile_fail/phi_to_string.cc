// A Phi turns into nothing by itself.
// wants g++: conversion from 'const wardbook::trust::Phi' to non-scalar type 'std::string'
// wants clang++: no viable conversion from 'const wardbook::trust::Phi' to 'std::string'
#include <string>

#include "trust/phi.h"

std::string text(const wardbook::trust::Phi& name) {
#ifdef BREAKS_THE_LAW
  std::string out = name;
#else
  std::string out = "not shown";
#endif
  return out;
}
