#define _GNU_SOURCE
#include "CAffinity.h"

#include <sched.h>

int granted_cores(void) {
  cpu_set_t granted;
  return sched_getaffinity(0, sizeof granted, &granted) == 0 ? CPU_COUNT(&granted) : 0;
}
