/* Lets calls on files fail, fall short, stall or meet a signal, each at a chosen moment.
 *
 *   FAULT_UNDER   only calls on paths that begin so are counted
 *   FAULT_CALLS   only these calls are counted: ",write,renameat,"
 *   FAULT_AT      the number of the first call that is struck; FAULT_LAST of the last one
 *   FAULT_DO      what befalls them: error N, short, signal N, pause
 *   FAULT_MARK    a pause makes this folder and lasts until somebody removes it
 *   FAULT_LOG     gets a line a counted call: its number, its name, its path
 *   FAULT_CLOCK   seconds since 1970 that the clock of the day shows
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define REAL(result, name, ...)                     \
  static result (*real)(__VA_ARGS__);               \
  if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

enum { NOTHING, ERROR, SHORT, SIGNAL, PAUSE };

static const char *under, *calls, *mark;
static long first, last, argument;
static int deed, log_file = -1;
static atomic_long counted;

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_DO"), *path = getenv("FAULT_LOG");
  under = getenv("FAULT_UNDER");
  calls = getenv("FAULT_CALLS");
  mark = getenv("FAULT_MARK");
  first = number("FAULT_AT");
  last = getenv("FAULT_LAST") ? number("FAULT_LAST") : first;
  if (text) {
    char word[16] = "";
    sscanf(text, "%15s %ld", word, &argument);
    deed = !strcmp(word, "error") ? ERROR : !strcmp(word, "short") ? SHORT
         : !strcmp(word, "signal") ? SIGNAL : !strcmp(word, "pause") ? PAUSE : NOTHING;
  }
  if (path) {
    REAL(int, "open", const char *, int, ...);
    log_file = fcntl(real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600), F_DUPFD_CLOEXEC, 200);
  }
}

static int is_counted(const char *call, const char *path) {
  char wanted[32];
  if (!under || strncmp(path, under, strlen(under))) return 0;
  if (!calls) return 1;
  snprintf(wanted, sizeof wanted, ",%s,", call);
  return strstr(calls, wanted) != NULL;
}

static void wait_for_others(void) {
  struct timespec moment = {0, 1000000};
  mkdir(mark, 0700);
  while (access(mark, F_OK) == 0) nanosleep(&moment, NULL);
}

/* Whether the call is to fail or fall short; stalls and signals have befallen it by then. */
static int is_struck(const char *call, const char *path) {
  if (!is_counted(call, path)) return 0;
  long place = atomic_fetch_add(&counted, 1) + 1;
  if (log_file >= 0) dprintf(log_file, "%ld %s %s\n", place, call, path);
  if (place < first || place > last || first == 0) return 0;
  if (deed == SIGNAL) {
    struct timespec moment = {0, 20000000};
    kill(getpid(), (int)argument);
    nanosleep(&moment, NULL);
  }
  if (deed == PAUSE) wait_for_others();
  if (deed == ERROR) errno = (int)argument;
  return deed == ERROR || deed == SHORT;
}

static const char *path_of(int file, char *room) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, room, PATH_MAX - 1);
  room[length < 0 ? 0 : length] = 0;
  return room;
}

static const char *path_at(int folder, const char *name, char *room) {
  if (name[0] == '/') return name;
  if (folder != AT_FDCWD) path_of(folder, room);
  else if (!getcwd(room, PATH_MAX)) room[0] = 0;
  size_t length = strlen(room);
  snprintf(room + length, PATH_MAX - length, "/%s", name);
  return room;
}

static int strikes_file(const char *call, int file) {
  char room[PATH_MAX];
  return under && is_struck(call, path_of(file, room));
}

static int strikes_name(const char *call, int folder, const char *name) {
  char room[PATH_MAX];
  return under && is_struck(call, path_at(folder, name, room));
}

#define OPENING(name, folder_parameter, folder, real_call)                    \
  int name(folder_parameter const char *path, int flags, ...) {               \
    va_list rest;                                                             \
    va_start(rest, flags);                                                    \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                             \
    if (strikes_name(#name, folder, path) && deed == ERROR) return -1;        \
    real_call                                                                 \
  }
#define COMMA ,

OPENING(open, , AT_FDCWD, {
  REAL(int, "open", const char *, int, ...);
  return real(path, flags, mode);
})
OPENING(openat, int folder COMMA, folder, {
  REAL(int, "openat", int, const char *, int, ...);
  return real(folder, path, flags, mode);
})

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  return strikes_name("mkdir", AT_FDCWD, path) && deed == ERROR ? -1 : real(path, mode);
}

int stat(const char *path, struct stat *status) {
  REAL(int, "stat", const char *, struct stat *);
  return strikes_name("stat", AT_FDCWD, path) && deed == ERROR ? -1 : real(path, status);
}

int fstat(int file, struct stat *status) {
  REAL(int, "fstat", int, struct stat *);
  return strikes_file("fstat", file) && deed == ERROR ? -1 : real(file, status);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  REAL(int, "fstatat", int, const char *, struct stat *, int);
  int is_failing = strikes_name("fstatat", folder, path) && deed == ERROR;
  return is_failing ? -1 : real(folder, path, status, flags);
}

char *realpath(const char *path, char *room) {
  REAL(char *, "realpath", const char *, char *);
  return strikes_name("realpath", AT_FDCWD, path) && deed == ERROR ? NULL : real(path, room);
}

int flock(int file, int operation) {
  REAL(int, "flock", int, int);
  return strikes_file("flock", file) && deed == ERROR ? -1 : real(file, operation);
}

int renameat(int from, const char *old, int to, const char *new) {
  REAL(int, "renameat", int, const char *, int, const char *);
  return strikes_name("renameat", to, new) && deed == ERROR ? -1 : real(from, old, to, new);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(int, "unlinkat", int, const char *, int);
  return strikes_name("unlinkat", folder, path) && deed == ERROR ? -1 : real(folder, path, flags);
}

/* The descriptor is gone even when closing fails, as on Linux. */
int close(int file) {
  REAL(int, "close", int);
  int is_failing = strikes_file("close", file) && deed == ERROR;
  int code = errno, result = real(file);
  if (!is_failing) return result;
  errno = code;
  return -1;
}

#define TRANSFER(name, buffer_type, position_parameter, position)                        \
  ssize_t name(int file, buffer_type buffer, size_t count position_parameter) {          \
    REAL(ssize_t, #name, int, buffer_type, size_t position_parameter);                   \
    if (strikes_file(#name, file)) {                                                     \
      if (deed == ERROR) return -1;                                                      \
      count = count > 1 ? count / 2 : count;                                             \
    }                                                                                    \
    return real(file, buffer, count position);                                           \
  }

TRANSFER(read, void *, , )
TRANSFER(write, const void *, , )
TRANSFER(pread, void *, COMMA off_t offset, COMMA offset)

int clock_gettime(clockid_t clock, struct timespec *now) {
  REAL(int, "clock_gettime", clockid_t, struct timespec *);
  int result = real(clock, now);
  const char *text = getenv("FAULT_CLOCK");
  if (text && clock == CLOCK_REALTIME) now->tv_sec = strtol(text, NULL, 10);
  return result;
}
