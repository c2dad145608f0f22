// A Phi turns into nothing by itself.
// wants g++: conversion from .*Phi.* to non-scalar type|could not convert|no matching function
// wants clang++: no viable conversion from .*Phi
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
