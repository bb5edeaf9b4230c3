import CMalloc

/// How this process keeps its memory.
enum ProcessMemory {
  /// Keeps what is freed for the next that asks, instead of giving it back to the system, which hands it out again page by
  /// page.
  ///
  /// Cairo reads the table of a face's places, up to a quarter of a mebibyte, once for each of its subsets; every time
  /// memory would be mapped, touched and unmapped. The limits are those that glibc's own adapt to (`mallopt(3)`).
  ///
  /// Where the limits are not taken, as by a sanitizer's malloc, a run is a little slower, and that is all.
  static func keepFreed() {
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
  }
}
