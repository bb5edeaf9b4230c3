internal import GongwenModel

/// What begins a part that was glued to the one before it.
enum GluedStarts {
  /// The first words of running text.
  static let texts = KeywordTable(
    words:
      "在过去 过去的 一年来 一年以来 年以来 今年以来 今年来 今年是 今年的 今年 近年来 近年以来 多年来 几年来 为了 为进一步 为深入 为规范 为全面 为贯彻 为加强 为落实 为切实 我于 我自 我从 我在 我是 我们 我叫 本人 本制度 本办法 本规定 本公司 我县 我市 我区 我镇 我乡 我校 我院 我局 我单位 自担任 自从 自入职 时光 光阴 岁月 转眼 回顾 日前 近日 现将 在上级 在市 在区 在县 在镇 在各级 在学校 在公司 在局 以习近平 各位 大家好 2019年 2020年 2021年 2022年 2023年 2024年 2025年 2026年"
  )
  /// What else texts begin with right behind the name of a paper; behind a heading it goes on in it.
  static let afterPapers = KeywordTable(words: "按照 根据 围绕 对照")
  /// Headings that every report has, word for word.
  static let headings = KeywordTable(
    words:
      "存在不足 存在的不足 存在问题 存在的问题 存在的主要问题 主要问题 问题和不足 原因分析 原因剖析 今后打算 下步打算 下一步打算 下一步工作打算 下步工作打算 明年打算 努力方向 今后努力方向 下一步努力方向 整改措施 整改方向 工作打算 基本情况 报送内容 工作要求 有关要求 组织领导 组织实施 履职情况 工作回顾 主要做法 主要成效 主要成绩 心得体会 总体要求 工作目标 会议时间 会议地点 会议议程 参会人员 活动时间 活动地点 联系方式 指导思想 重点任务"
  )
  /// What numbered phrases end with that are headings.
  static let headingEnds = KeywordTable(
    words:
      "情况 工作 建设 问题 措施 打算 方向 不足 成效 能力 素养 修养 意义 必要性 重要性 目标 要求 任务 计划 思路 总结 水平 发展 管理 概况 介绍 效益 形象 落实 提高 提升 保障 责任 作用 实效 成绩 经验 体会 原因 内容 范围 目的 原则 条件 程序 时间 地点 对象 设想 安排 规定 行为 职责 机构 监督 服务 教育 学习 作风 廉洁 自律 团结 稳定 改革 创新 特色 反馈 释义 指导 考核 奖项 决定 背景"
  )
  /// A greeting, and the first words of what closes a text.
  static let greetings = KeywordTable(
    words: "大家好 大家早上好 大家上午好 大家下午好 大家晚上好 上午好 下午好 早上好 晚上好 你们好 您好")
  static let closings = KeywordTable(
    words: "以上是我的 以上就是我的 以上述职 以上报告 以上汇报 特此报告 特此通知 特此函复 特此批复 我的述职 我的汇报 此致 谢谢大家 妥否")
  /// The first words of a call upon those who are spoken to.
  static let salutations = KeywordTable(
    words:
      "尊敬的 尊重的 敬爱的 亲爱的 親愛的 敬愛的 尊敬各位 各位领导 各位代表 各位评委 各位老师 各位职工 各位同志 各位委员 校属各 校内各 各科室 各处室 各部门 各乡镇 各单位 各市 各县 各区 各街道 同志们 同志們 老师们 老師們 同学们 同學們 各位"
  )
}
