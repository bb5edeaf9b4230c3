import Gongwen

extension MessageCatalogue {
  /// The messages of the library and of the command.
  static let command = MessageCatalogue(MessageCatalogue.standard.tables + [CommandMessages.table])
}
