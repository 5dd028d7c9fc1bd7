/*
 * The shadow of a folder: for every file in it, what a power cut at this moment would leave. Part of disk-shim.c.
 *
 * Bytes reach the shadow when a sync says so, and only those that were written since the last time. Making, renaming and removing
 * a file reach it at once, as on ext4 after the folder has been synced. Truncation waits for the sync, like bytes.
 */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { PATH_BYTES = 1024, MOST_FDS = 65536, PAGE = 4096 };

/* What the shim counts, and below what the test asks for. All of them 64 bits, so that none is ever half written. */
struct board {
  volatile uint64_t loaded, writes, bytes, syncs, dir_syncs, sync_errors, write_errors, full_errors;
  volatile uint64_t last_offset, last_length, mapped, unused[5];
  volatile uint64_t sync_sleep_ms, hold_syncs, sync_errors_up_to, write_errors_up_to, full, write_back_percent, seed;
  volatile uint64_t unused_too[9];
  char last_path[PATH_BYTES];
};

struct range { off_t from, to; };

struct file {
  char name[PATH_BYTES]; /* below the folder */
  int live, shadow;      /* our own descriptors; closing one of the live file would drop its owner's locks, so they stay open */
  struct range *dirty;
  size_t count, room;
  off_t cut_to;          /* the shortest the file has been since the last sync, or -1 */
  struct file *next;
};

static struct board *board;
static char folder[PATH_BYTES], shadow[PATH_BYTES];
static size_t folder_length;
static struct file *files;
static struct file *by_fd[MOST_FDS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static uint64_t chance;

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(int, open, const char *, int, ...);
REAL(int, openat, int, const char *, int, ...);
REAL(int, close, int);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate, int, off_t);
REAL(int, truncate, const char *, off_t);
REAL(int, rename, const char *, const char *);
REAL(int, unlink, const char *);
REAL(int, unlinkat, int, const char *, int);
REAL(int, remove, const char *);
REAL(long, syscall, long, ...);
REAL(void *, mmap, void *, size_t, int, int, int, off_t);

static void start(void) {
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open); FIND(openat); FIND(close); FIND(write); FIND(pwrite); FIND(writev); FIND(pwritev); FIND(fsync);
  FIND(fdatasync); FIND(ftruncate); FIND(truncate); FIND(rename); FIND(unlink); FIND(unlinkat); FIND(remove); FIND(mmap); FIND(syscall);
  const char *watched = getenv("DISK_SHIM_FOLDER"), *kept = getenv("DISK_SHIM_SHADOW"), *shared = getenv("DISK_SHIM_BOARD");
  if (!watched || !kept || !shared) return;
  int fd = real_open(shared, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *page = real_mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  real_close(fd);
  if (page == MAP_FAILED) return;
  snprintf(folder, sizeof folder, "%s/", watched);
  snprintf(shadow, sizeof shadow, "%s/", kept);
  folder_length = strlen(folder);
  board = page;
  chance = board->seed * 2 + 1;
  board->loaded += 1;
}
static void ready(void) { pthread_once(&once, start); }
__attribute__((constructor)) static void early(void) { ready(); }

/* xorshift: the same seed and the same calls keep the same pages. */
static int percent(uint64_t of) {
  chance ^= chance << 13; chance ^= chance >> 7; chance ^= chance << 17;
  return chance % 100 < of;
}

/* The name below the folder of what a descriptor is open on, or 0. SQLite's -shm file is memory, not data. */
static int name_of(int fd, char *name) {
  char link[64], path[PATH_BYTES];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, folder_length) != 0) return 0;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return 0;
  strcpy(name, path + folder_length);
  return 1;
}

/* The same for a path that is given; 0 for all that lie elsewhere. */
static int below(const char *path, char *name) {
  char whole[2 * PATH_BYTES] = "";
  if (!board || !path) return 0;
  if (path[0] != '/') {
    if (!getcwd(whole, PATH_BYTES)) return 0;
    strcat(whole, "/");
  }
  if (strlen(path) >= PATH_BYTES) return 0;
  strcat(whole, path);
  if (strncmp(whole, folder, folder_length) != 0 || strlen(whole) >= PATH_BYTES) return 0;
  strcpy(name, whole + folder_length);
  return 1;
}

static void in_shadow(char *path, const char *name) {
  snprintf(path, 2 * PATH_BYTES, "%s%s", shadow, name);
}

static void make_parents(char *path) {
  for (char *at = path + strlen(shadow); (at = strchr(at, '/')); at += 1) {
    *at = 0;
    mkdir(path, 0755);
    *at = '/';
  }
}

static struct file *find(const char *name) {
  for (struct file *file = files; file; file = file->next)
    if (strcmp(file->name, name) == 0) return file;
  return NULL;
}

/* A name that stands for another file from now on. Whoever has the old one open may go on; it reaches no shadow that counts. */
static void forget(const char *name) {
  for (struct file **at = &files; *at; at = &(*at)->next)
    if (strcmp((*at)->name, name) == 0) {
      *at = (*at)->next;
      return;
    }
}

static struct file *watch(const char *name) {
  struct file *file = find(name);
  if (file) return file;
  char path[2 * PATH_BYTES];
  file = calloc(1, sizeof *file);
  strcpy(file->name, name);
  file->cut_to = -1;
  snprintf(path, sizeof path, "%s%s", folder, name);
  file->live = real_open(path, O_RDONLY | O_CLOEXEC);
  in_shadow(path, name);
  make_parents(path);
  file->shadow = real_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  file->next = files;
  files = file;
  return file;
}

static void cut(struct file *file, off_t to) {
  if (file->cut_to < 0 || to < file->cut_to) file->cut_to = to;
}

static void touch(struct file *file, off_t from, off_t to) {
  struct range *last = file->count ? &file->dirty[file->count - 1] : NULL;
  if (last && from >= last->from && from <= last->to) {
    if (to > last->to) last->to = to;
    return;
  }
  if (file->count == file->room) {
    file->room = file->room ? file->room * 2 : 64;
    file->dirty = realloc(file->dirty, file->room * sizeof *file->dirty);
  }
  file->dirty[file->count++] = (struct range){from, to};
}

static void copy(struct file *file, off_t from, off_t to) {
  char bytes[65536];
  while (from < to) {
    size_t want = (size_t)(to - from) < sizeof bytes ? (size_t)(to - from) : sizeof bytes;
    ssize_t got = pread(file->live, bytes, want, from);
    if (got <= 0) return;
    if (real_pwrite(file->shadow, bytes, got, from) != got) abort();
    from += got;
  }
}

static void keep(struct file *file) {
  struct stat live;
  if (file->cut_to >= 0) real_ftruncate(file->shadow, file->cut_to);
  for (size_t at = 0; at < file->count; at += 1) copy(file, file->dirty[at].from, file->dirty[at].to);
  if (fstat(file->live, &live) == 0) real_ftruncate(file->shadow, live.st_size);
  file->count = 0;
  file->cut_to = -1;
}

