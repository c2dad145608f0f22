#include "deid/earlier_reading.h"

#include <gtest/gtest.h>

namespace wardbook::deid {
namespace {

TEST(EarlierReading, AnswersInOrderAndSkipsWhatIsNoLongerAsked) {
  EarlierReading<int> reading;
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(reading.find(100 + i), nullptr);  // nothing was read before
    reading.keep(100 + i, i);
  }
  reading.begin_reading();
  EXPECT_EQ(*reading.find(100), 0);
  EXPECT_EQ(reading.find(7), nullptr);  // a placeholder stands there now
  EXPECT_EQ(*reading.find(105), 5);
  EXPECT_EQ(reading.find(103), nullptr);  // it is past that
  reading.keep(105, 5);
  reading.begin_reading();
  EXPECT_EQ(reading.find(100), nullptr);
  EXPECT_EQ(*reading.find(105), 5);
}

}  // namespace
}  // namespace wardbook::deid
