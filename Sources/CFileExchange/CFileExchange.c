// Swift cannot call these: glibc declares renameat2 only with _GNU_SOURCE, and older C libraries lack it.
#include "CFileExchange.h"

#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>
#include <sys/stdio.h>

int strata_exchange(const char *first, const char *second) {
    return renamex_np(first, second, RENAME_SWAP);
}
#elif defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

long syscall(long number, ...);

int strata_exchange(const char *first, const char *second) {
#ifdef SYS_renameat2
    const unsigned int exchange = 1 << 1; // RENAME_EXCHANGE
    return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, exchange);
#else
    errno = ENOSYS;
    return -1;
#endif
}
#else
int strata_exchange(const char *first, const char *second) {
    errno = ENOSYS;
    return -1;
}
#endif
