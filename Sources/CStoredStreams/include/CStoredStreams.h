#ifndef CSTOREDSTREAMS_H
#define CSTOREDSTREAMS_H
// Nothing to call: linking the target is its whole effect; see stored_streams.c.
#endif
