/// Whether the environment asks for goldens to be rewritten.
public let recordKey = "RECORD"
