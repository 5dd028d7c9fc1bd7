/*
 * A disk that keeps what was synced, as a library to be preloaded: shadow.h tells how. These are the calls that pass through it.
 *
 * A "board", one page of memory shared with the test, counts what happens and takes the faults the test asks for. The place of
 * each number is written in kit/board.ts too; keep the two alike.
 */
#define _GNU_SOURCE
#include "shadow.h"

static struct file *opened(int fd, int flags) {
  char name[PATH_BYTES];
  if (!board || fd < 0 || fd >= MOST_FDS || (flags & O_ACCMODE) == O_RDONLY || !name_of(fd, name)) return NULL;
  pthread_mutex_lock(&lock);
  struct file *file = watch(name);
  if (flags & O_TRUNC) cut(file, 0);
  by_fd[fd] = file;
  pthread_mutex_unlock(&lock);
  return file;
}

#define OPEN(name, real, parameters, arguments)                         \
  int name parameters {                                                 \
    ready();                                                            \
    mode_t mode = 0;                                                    \
    if (flags & (O_CREAT | __O_TMPFILE)) {                              \
      va_list list;                                                     \
      va_start(list, flags);                                            \
      mode = va_arg(list, mode_t);                                      \
      va_end(list);                                                     \
    }                                                                   \
    int fd = real arguments;                                            \
    int before = errno;                                                 \
    opened(fd, flags);                                                  \
    errno = before;                                                     \
    return fd;                                                          \
  }
OPEN(open, real_open, (const char *path, int flags, ...), (path, flags, mode))
OPEN(open64, real_open, (const char *path, int flags, ...), (path, flags | O_LARGEFILE, mode))
OPEN(openat, real_openat, (int at, const char *path, int flags, ...), (at, path, flags, mode))
OPEN(openat64, real_openat, (int at, const char *path, int flags, ...), (at, path, flags | O_LARGEFILE, mode))

static struct file *watched(int fd) { return board && fd >= 0 && fd < MOST_FDS ? by_fd[fd] : NULL; }

int close(int fd) {
  ready();
  if (watched(fd)) by_fd[fd] = NULL;
  return real_close(fd);
}

/* libuv closes by number. Without this a socket that gets the number of a closed file would be taken for the file. */
long syscall(long number, ...) {
  ready();
  long given[6];
  va_list list;
  va_start(list, number);
  for (int at = 0; at < 6; at += 1) given[at] = va_arg(list, long);
  va_end(list);
  if (number == SYS_close && watched((int)given[0])) by_fd[given[0]] = NULL;
  return real_syscall(number, given[0], given[1], given[2], given[3], given[4], given[5]);
}

/* Whether a write must fail, and how. */
static int fault(int fd, off_t end) {
  struct stat now;
  if (board->write_errors < board->write_errors_up_to) {
    board->write_errors += 1;
    return EIO;
  }
  if (board->full && fstat(fd, &now) == 0 && end > now.st_size) {
    board->full_errors += 1;
    return ENOSPC;
  }
  return 0;
}

static off_t place_of(int fd) {
  struct stat now;
  if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &now) == 0) return now.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int at = 0; at < count; at += 1) sum += parts[at].iov_len;
  return sum;
}

static ssize_t written(struct file *file, off_t from, ssize_t done) {
  if (done <= 0) return done;
  board->writes += 1;
  board->bytes += done;
  board->last_offset = from;
  board->last_length = done;
  strcpy(board->last_path, file->name);
  touch(file, from, from + done);
  /* A kernel writes back when it likes: some pages of what nobody has synced are on the disk all the same. */
  if (board->write_back_percent)
    for (off_t at = from; at < from + done; at = (at / PAGE + 1) * PAGE) {
      off_t end = (at / PAGE + 1) * PAGE;
      if (percent(board->write_back_percent)) copy(file, at, end < from + done ? end : from + done);
    }
  return done;
}

#define WRITE(name, parameters, place, length, call)                    \
  ssize_t name parameters {                                             \
    ready();                                                            \
    struct file *file = watched(fd);                                    \
    if (!file) return call;                                             \
    pthread_mutex_lock(&lock);                                          \
    off_t from = place;                                                 \
    int wrong = fault(fd, from + (off_t)(length));                      \
    ssize_t done = wrong ? -1 : written(file, from, call);              \
    if (wrong) errno = wrong;                                           \
    pthread_mutex_unlock(&lock);                                        \
    return done;                                                        \
  }
WRITE(write, (int fd, const void *data, size_t size), place_of(fd), size, real_write(fd, data, size))
WRITE(pwrite, (int fd, const void *data, size_t size, off_t at), at, size, real_pwrite(fd, data, size, at))
WRITE(pwrite64, (int fd, const void *data, size_t size, off_t at), at, size, real_pwrite(fd, data, size, at))
WRITE(writev, (int fd, const struct iovec *parts, int count), place_of(fd), total(parts, count), real_writev(fd, parts, count))
WRITE(pwritev, (int fd, const struct iovec *parts, int count, off_t at), at, total(parts, count), real_pwritev(fd, parts, count, at))
WRITE(pwritev64, (int fd, const struct iovec *parts, int count, off_t at), at, total(parts, count), real_pwritev(fd, parts, count, at))

static void sleep_ms(uint64_t ms) {
  struct timespec left = {(time_t)(ms / 1000), (long)(ms % 1000) * 1000000};
  while (nanosleep(&left, &left) != 0 && errno == EINTR) continue;
}

static int sync_with(int fd, int (*real)(int)) {
  ready();
  struct file *file = watched(fd);
  char name[PATH_BYTES];
  if (!file && board && name_of(fd, name)) file = find(name);
  if (!file) {
    if (board && name_of(fd, name)) board->dir_syncs += 1;
    return real(fd);
  }
  while (board->hold_syncs) sleep_ms(2);
  if (board->sync_sleep_ms) sleep_ms(board->sync_sleep_ms);
  pthread_mutex_lock(&lock);
  int done = 0;
  if (board->sync_errors < board->sync_errors_up_to) {
    /* As Linux does it: the pages are marked clean, what was in them is gone, and the next sync reports success. */
    board->sync_errors += 1;
    file->count = 0;
    file->cut_to = -1;
    done = -1;
  } else if ((done = real(fd)) == 0) {
    keep(file);
    board->syncs += 1;
  }
  pthread_mutex_unlock(&lock);
  if (done != 0) errno = EIO;
  return done;
}
int fsync(int fd) { return sync_with(fd, real_fsync); }
int fdatasync(int fd) { return sync_with(fd, real_fdatasync); }

int ftruncate(int fd, off_t size) {
  ready();
  struct file *file = watched(fd);
  if (!file) return real_ftruncate(fd, size);
  pthread_mutex_lock(&lock);
  int done = real_ftruncate(fd, size);
  if (done == 0) cut(file, size);
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int truncate(const char *path, off_t size) {
  ready();
  char name[PATH_BYTES];
  int done = real_truncate(path, size);
  if (done == 0 && below(path, name)) {
    pthread_mutex_lock(&lock);
    cut(watch(name), size);
    pthread_mutex_unlock(&lock);
  }
  return done;
}

int rename(const char *from, const char *to) {
  ready();
  char old[PATH_BYTES], fresh[PATH_BYTES];
  if (!below(from, old) || !below(to, fresh)) return real_rename(from, to);
  char one[2 * PATH_BYTES], other[2 * PATH_BYTES];
  pthread_mutex_lock(&lock);
  int done = real_rename(from, to);
  if (done == 0) {
    in_shadow(one, old);
    in_shadow(other, fresh);
    make_parents(other);
    real_rename(one, other);
    forget(fresh);
    struct file *file = find(old);
    if (file) strcpy(file->name, fresh);
  }
  pthread_mutex_unlock(&lock);
  return done;
}

static int removed(const char *path, int done) {
  char name[PATH_BYTES];
  if (done != 0 || !below(path, name)) return done;
  char kept[2 * PATH_BYTES];
  pthread_mutex_lock(&lock);
  in_shadow(kept, name);
  real_remove(kept);
  forget(name);
  pthread_mutex_unlock(&lock);
  return done;
}
int unlink(const char *path) { ready(); return removed(path, real_unlink(path)); }
int unlinkat(int at, const char *path, int flags) { ready(); return removed(path, real_unlinkat(at, path, flags)); }
int remove(const char *path) { ready(); return removed(path, real_remove(path)); }

/* Writing through memory would pass us by. Nobody is expected to; the test looks at the number. */
void *mmap(void *near, size_t size, int protection, int flags, int fd, off_t at) {
  ready();
  if (watched(fd) && (protection & PROT_WRITE) && (flags & MAP_SHARED)) board->mapped += 1;
  return real_mmap(near, size, protection, flags, fd, at);
}
void *mmap64(void *near, size_t size, int protection, int flags, int fd, off_t at) { return mmap(near, size, protection, flags, fd, at); }
