public import GongwenModel

/// Pictures for tests, made for them.
public enum SamplePictures {
  /// 4 × 2 pixels: blue and half transparent on the left, red on the right.
  public static let png = Resource(
    name: "sample.png", format: .png, bytes: bytes(pngDigits), width: 4, height: 2)
  /// 16 × 8 pixels of green.
  public static let jpeg = Resource(
    name: "sample.jpg", format: .jpeg, bytes: bytes(jpegDigits), width: 16, height: 8)
  /// 8 × 8 pixels of magenta and yellow ink, as Adobe writes them.
  public static let inks = Resource(
    name: "inks.jpg", format: .jpeg, bytes: bytes(inkDigits), width: 8, height: 8)

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
}
