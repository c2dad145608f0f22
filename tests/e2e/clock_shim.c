// Preloaded by provoke.py: a wall clock that is wrong by CLOCK_SHIFT seconds, and a kernel that says CLOCK_STATE of it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timex.h>
#include <time.h>

int clock_gettime(clockid_t which, struct timespec* time) {
  static int (*real)(clockid_t, struct timespec*);
  if (!real) real = (int (*)(clockid_t, struct timespec*))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(which, time);
  const char* shift = getenv("CLOCK_SHIFT");
  if (result == 0 && which == CLOCK_REALTIME && shift) time->tv_sec += atol(shift);
  return result;
}

int adjtimex(struct timex* state) {
  const char* said = getenv("CLOCK_STATE");
  int clock = said ? atoi(said) : TIME_OK;
  memset(state, 0, sizeof *state);
  state->status = clock == TIME_ERROR ? STA_UNSYNC : STA_PLL;
  return clock;
}
