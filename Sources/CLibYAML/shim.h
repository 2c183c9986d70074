// libyaml's header has no place of its own that is the same on every system; pkg-config says where it is.
#include <yaml.h>
