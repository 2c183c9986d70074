#ifndef STRATA_FILE_EXCHANGE_H
#define STRATA_FILE_EXCHANGE_H

/// Swaps two files or folders of one file system in one step, so that nobody ever sees one of them missing.
/// Returns 0, or -1 with errno set; errno is ENOSYS, EINVAL or ENOTSUP where system or file system cannot do it.
int strata_exchange(const char *first, const char *second);

#endif
