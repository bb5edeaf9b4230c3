package import GongwenModel

/// Pictures for tests, made for them.
package enum SamplePictures {
  /// 4 × 2 pixels: blue and half transparent on the left, red on the right.
  package static let png = Resource(
    name: "sample.png", format: .png, bytes: bytes(pngDigits), width: 4, height: 2)
  /// 16 × 8 pixels of green.
  package static let jpeg = Resource(
    name: "sample.jpg", format: .jpeg, bytes: bytes(jpegDigits), width: 16, height: 8)
  /// 8 × 8 pixels of magenta and yellow ink, as Adobe writes them.
  package static let inks = Resource(
    name: "inks.jpg", format: .jpeg, bytes: bytes(inkDigits), width: 8, height: 8)

  /// Red and green above blue and white, with the note of a camera how they are to be turned; 16 × 16 pixels.
  package static func quarters(turned turn: PictureTurn) -> Resource {
    // A TIFF file of one entry.
    let note: [UInt8] =
      Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn.rawValue, 0, 0, 0]
      + [0, 0, 0, 0]
    let head: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(note.count + 2)] + note
    return Resource(
      name: "quarters.jpg", format: .jpeg, bytes: head + bytes(quarterDigits), width: 16, height: 16)
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let values = digits.utf8.map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
    return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  private static let pngDigits = """
    89504e470d0a1a0a0000000d49484452000000040000000208060000007fa87d630000001b4944415478da5dc1c10100\
    000404a0cee26cce5f851d586928cf01522f03027f7f89760000000049454e44ae426082
    """
  private static let jpegDigits = """
    ffd8ffe000104a46494600010100000100010000ffdb004300100b0c0e0c0a100e0d0e1211101318281a181616183123\
    251d283a333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763ffdb0043011112\
    121815182f1a1a2f63423842636363636363636363636363636363636363636363636363636363636363636363636363\
    6363636363636363636363636363ffc00011080008001003012200021101031101ffc400150001010000000000000000\
    0000000000000005ffc40014100100000000000000000000000000000000ffc400140101000000000000000000000000\
    00000005ffc40014110100000000000000000000000000000000ffda000c03010002110311003f008800b0cfffd9
    """
  private static let inkDigits = """
    ffd8ffee000e41646f626500640000000000ffdb004300100b0c0e0c0a100e0d0e1211101318281a181616183123251d\
    283a333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763ffc000140800080008\
    044311004d11005911004b1100ffc40014000100000000000000000000000000000007ffc40014100100000000000000\
    000000000000000000ffda000e0443004d0059004b00003f00401f8fc80fffd9
    """
  /// 16 × 16 pixels of red and green above blue and white, behind the head of the file.
  private static let quarterDigits = """
    ffdb0043001b12141714111b1716171e1c1b2028422b28252528513a3d3042605565645f555d5b6a7899816a7190735b\
    5d85b586909ea3abadab6780bcc9baa6c799a8aba4ffdb0043011c1e1e2823284e2b2b4ea46e5d6ea4a4a4a4a4a4a4a4\
    a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4a4ffc000110800\
    10001003011100021101031101ffc40017000003010000000000000000000000000004050607ffc40014100100000000\
    000000000000000000000000ffc4001801000203000000000000000000000000000406030507ffc40014110100000000\
    000000000000000000000000ffda000c03010002110311003f00001990d81b3c4d9f172d0cb699ffd9
    """
}
