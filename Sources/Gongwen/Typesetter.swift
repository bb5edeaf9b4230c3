@_exported public import GongwenModel
