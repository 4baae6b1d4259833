/* Makes the n-th call of one function fail, in a program that is started with LD_PRELOAD.

   FAULT_CALL    open (for writing), write, short (write writes half), fsync, link (linkat), rename,
                 mkdir, close (of what was written), malloc (malloc, calloc, realloc), thread
                 (pthread_create)
   FAULT_AT      the rank of the call that fails, from 1
   FAULT_ERRNO   the error number it fails with; -1 kills the program instead
   FAULT_UNNAMED when it is « yes », files without a name (O_TMPFILE) can be made
   FAULT_FOLDER  calls on files elsewhere are not counted
   FAULT_SIZE    memory: smaller demands are not counted
   FAULT_MARK    a file that is made when the call has failed

   Without FAULT_CALL nothing fails. Memory is only counted from main() on. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);

static const char* wanted = "";
static const char* folder = "";
static const char* mark = "";
static long wanted_rank = 0;
static size_t least_size = 0;
static int error_number = EIO;
static int allows_unnamed = 0;
static atomic_long rank = 0;
static atomic_int has_begun = 0;

static const char* setting(const char* name) {
  const char* value = getenv(name);
  return value == NULL ? "" : value;
}

/* The libraries of the program come first, so that this runs last before main(). */
__attribute__((constructor)) static void begin(void) {
  wanted = setting("FAULT_CALL");
  folder = setting("FAULT_FOLDER");
  mark = setting("FAULT_MARK");
  wanted_rank = atol(setting("FAULT_AT"));
  least_size = (size_t)atol(setting("FAULT_SIZE"));
  error_number = atoi(setting("FAULT_ERRNO"));
  allows_unnamed = strcmp(setting("FAULT_UNNAMED"), "yes") == 0;
}

static int counts(const char* call) {
  if (strcmp(wanted, call) != 0 || atomic_fetch_add(&rank, 1) + 1 != wanted_rank) return 0;
  const long file = syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT, 0666);
  if (file >= 0) syscall(SYS_close, file);
  if (error_number < 0) kill(getpid(), SIGKILL);
  errno = error_number;
  return 1;
}

static int starts_with_folder(const char* path) {
  const size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static int is_path_inside(const char* path) {
  char here[PATH_MAX];
  if (path[0] == '/') return starts_with_folder(path);
  return getcwd(here, sizeof here) != NULL && starts_with_folder(here);
}

static int is_file_inside(int file) {
  char link[64];
  char path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = '\0';
  return starts_with_folder(path);
}

static int is_written(int file) {
  const int flags = fcntl(file, F_GETFL);
  return flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && is_file_inside(file);
}

static int open_real(const char* path, int flags, mode_t mode) {
  if ((flags & O_TMPFILE) == O_TMPFILE && !allows_unnamed && is_path_inside(path)) {
    errno = EOPNOTSUPP;
    return -1;
  }
  if (*wanted != '\0' && (flags & O_ACCMODE) != O_RDONLY && is_path_inside(path) && counts("open"))
    return -1;
  return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

static int has_mode(int flags) {
  return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = has_mode(flags) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_real(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = has_mode(flags) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_real(path, flags, mode);
}

ssize_t write(int file, const void* bytes, size_t size) {
  const int is_ours = *wanted != '\0' && is_file_inside(file);
  if (is_ours && counts("write")) return -1;
  if (is_ours && size > 1 && counts("short")) size /= 2;
  return syscall(SYS_write, file, bytes, size);
}

int fsync(int file) {
  if (is_file_inside(file) && counts("fsync")) return -1;
  return (int)syscall(SYS_fsync, file);
}

int rename(const char* from, const char* to) {
  if (is_path_inside(to) && counts("rename")) return -1;
  return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) {
  if (is_path_inside(to) && counts("link")) return -1;
  return (int)syscall(SYS_linkat, from_folder, from, to_folder, to, flags);
}

int mkdir(const char* path, mode_t mode) {
  if (is_path_inside(path) && counts("mkdir")) return -1;
  return (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

/* As Linux does, the file is closed even so. */
int close(int file) {
  const int fails = *wanted != '\0' && is_written(file) && counts("close");
  const int result = (int)syscall(SYS_close, file);
  if (!fails) return result;
  errno = error_number;
  return -1;
}

static int lacks_memory(size_t size) {
  return has_begun && size >= least_size && counts("malloc");
}

void* malloc(size_t size) {
  return lacks_memory(size) ? NULL : __libc_malloc(size);
}

void* calloc(size_t count, size_t size) {
  return lacks_memory(count * size) ? NULL : __libc_calloc(count, size);
}

void* realloc(void* old, size_t size) {
  return lacks_memory(size) ? NULL : __libc_realloc(old, size);
}

typedef int Start(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                   void* argument) {
  if (counts("thread")) return error_number;
  Start* real;
  *(void**)&real = dlsym(RTLD_NEXT, "pthread_create");
  return real(thread, attributes, run, argument);
}

typedef int Main(int, char**, char**);
static Main* real_main;

static int main_with_faults(int count, char** values, char** environment) {
  atomic_store(&has_begun, 1);
  const int status = real_main(count, values, environment);
  atomic_store(&has_begun, 0);
  return status;
}

int __libc_start_main(Main* program, int count, char** values, void (*start)(void),
                      void (*end)(void), void (*end_of_loader)(void), void* stack) {
  typedef int Call(Main*, int, char**, void (*)(void), void (*)(void), void (*)(void), void*);
  Call* real;
  *(void**)&real = dlsym(RTLD_NEXT, "__libc_start_main");
  real_main = program;
  return real(main_with_faults, count, values, start, end, end_of_loader, stack);
}
