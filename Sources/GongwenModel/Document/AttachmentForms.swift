/// The forms by which a typed 附件说明 is known (GB/T 9704-2012 7.3.4).
package enum AttachmentForms {
  /// What it begins with: 附件： by the standard, the others because people type them.
  package static let noteLabels = ["附件：", "附件:", "附：", "附:"]
}
