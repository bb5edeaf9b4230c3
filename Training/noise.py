"""Lines that pages put around a text, made up for training."""

PLACES = ['首页', '要闻', '政务公开', '政策文件', '通知公告', '党建园地', '学习园地', '范文大全', '写作指导', '办公文秘', '工作总结', '述职报告',
          '教育频道', '资料下载', '在线服务', '互动交流', '数据开放', '机构概况', '领导之窗', '新闻中心', '专题专栏', '联系我们', '个人中心', '公文写作',
          '心得体会', '演讲稿', '计划方案', '实用资料', '合同范本', '文档', '问答', '社区', '帮助', '关于我们']
UNITS = [a + b for a in ['市', '县', '区', '省'] for b in ['财政局', '教育局', '体育局', '统计局', '医保局', '审计局', '气象局', '水务局', '发展改革委', '科技局', '卫生健康委', '信访局', '档案馆']]
DISTRICTS = ['东湖区', '西山区', '南江县', '北岭县', '城关镇', '河口镇', '新桥街道', '云台区', '海棠区', '金沙县', '白鹤镇', '青石街道', '高新区', '经开区']
BUTTONS = ['登录', '注册', '搜索', '打印', '收藏', '分享', '下载', '关闭', '返回顶部', '字号：大 中 小', '复制', '举报', '点赞', '评论', '全屏', '上一页', '下一页',
           '微信', '微博', 'QQ空间', 'English', '繁體', '无障碍', '手机版', '客户端', '订阅', '展开全文', '更多', '更多>>', '目录', 'TXT', 'Word', 'PDF', '广告',
           '已阅读', '加入书签', '投诉', '扫码', '换一批', '会员中心', '开通会员', '消息', '退出', '回复', '置顶', '编辑']
SITES = ['春晖文库', '云麓范文网', '青禾资料库', '北斗公文网', '小石潭文秘', '橙子课堂', '远山教育网', '晨钟论坛', '知页', '某某市人民政府', '星河学习网', '百川文档']
AUTHORS = ['小编', '管理员', 'admin', '佚名', '网友投稿', '秋水', '阿木', '编辑部', '会员 8812', '静听雨声']
LEADS = ['以下是{site}为大家整理的{title}，欢迎参考。', '下面是小编收集的{title}，供大家阅读，希望对您有帮助。', '{title}，本文共{n}字，大约需要{m}分钟读完。',
         '【导语】{site}整理了{title}，供各位参阅。', '本站今天为大家带来{title}，一起来看看吧！', '推荐：{title}（精选{m}篇）', '简介：{title}由{site}用户{author}上传分享。',
         '时间过得真快，一段时间的工作结束了，是不是该写报告了呢？以下是小编整理的{title}，仅供参考。', '此处隐藏{n}个字，VIP会员可见', '文章{title}来源于{site}']
FIELDS = ['发布时间：{date}', '来源：{site}', '作者：{author}', '浏览：{n}次', '点击数：{n}', '阅读量 {n}', '更新时间 {date} {m}:30', '{date} {author} {site}', '[{date}]',
          '分类：{place}', '标签：{place} {place2}', '字数：{n}', '编辑：{author}　审核：{author}', '责任编辑：{author}', '上传者：{author} | {date} | {n} 人看过', '{author} 发表于 {date}',
          '来源：{site}　时间：{date}　点击：{n}', '索引号：{n}-{m}/{date}', '主题分类：{place}', '发布机构：{site}', '文档格式：DOC | 页数：{m} | 浏览次数：{n}', '下载积分：{m}']
PATHS = ['{place} > {place2} > 正文', '当前位置：{place}>>{place2}>>{title}', '您的位置：{place} - {place2}', '{site}首页 {place} {place2} {title}', '{place} / {place2}', '{place}|{place2}|{place3}']
TAILS = ['上一篇：{other}', '下一篇：{other}', '相关推荐：', '相关文章', '猜你喜欢', '热门排行', '版权所有 {site}', 'Copyright © 2012-2024 {site} All Rights Reserved.', '蜀ICP备{n}{n}号-1', '本文地址：http://www.example.com/a/{n}.html',
         '{other}', '{other}', '{other}', '声明：本文由{author}上传，版权归原作者所有，如有侵权请联系删除。', '关注公众号回复“报告”领取全套资料', '网站地图 | 联系我们 | 免责声明', '留言与评论（共有 {m} 条评论）', '验证码：', '{m} 楼', '赞 {m}　收藏 {n}',
         '扫一扫在手机打开当前页', '打印本页 关闭窗口', '技术支持：{site}', '联系电话：0{n}-{n}{m}', '![](https://www.example.com/{n}.png)', '<div class="footer">', '---', '***', '```', '[返回目录](#top)', '查看更多{place}内容 >>', '{n}', '- {m} -', '第{m}页']
OTHERS = ['2024年{place}工作计划', '公司财务人员年终总结（精选{m}篇）', '{place}活动策划方案', '关于{place}的心得体会', '小学班主任期末工作总结', '个人年度考核述职', '安全生产月活动方案', '学生会竞选演讲稿', '幼儿园家长会发言稿', '{place}自查报告范文']


def fill(template, title, rng):
    other = rng.choice(OTHERS).replace('{place}', rng.choice(PLACES)).replace('{m}', str(rng.randrange(3, 20)))
    return template.format(
        site=rng.choice(SITES), title=title or rng.choice(['述职报告', '工作总结', '通知']), author=rng.choice(AUTHORS), n=rng.randrange(100, 9999), m=rng.randrange(1, 59),
        date=rng.choice(['2023-11-05', '2024/3/18', '2022年10月9日', '2021.07.30', '2024-01-15 09:30:12', '03-08']), place=rng.choice(PLACES), place2=rng.choice(PLACES),
        place3=rng.choice(PLACES), other=other)


def box(title, rng):
    """The box of data that government sites put above a text, two fields a line or one."""
    gap = rng.choice(['\t', '\t ', ' ', '　', ''])
    name = lambda word: word if rng.random() < 0.5 else rng.choice([' ', '　']).join(word) if len(word) < 5 else word
    fields = [('索引号', '{n}-{m}/{date}'), ('主题分类', '{place}'), ('发文机关', '{site}'), ('成文日期', '{date}'), ('标题', '{title}'), ('发文字号', '某政发〔20{m}〕{m}号'),
              ('发布日期', '{date}'), ('主题词', '{place} {place2}'), ('公文种类', '通知'), ('有效性', '有效'), ('信息来源', '{site}'), ('体裁', '其他')]
    chosen = [name(k) + '：' + gap + fill(v if rng.random() < 0.85 else '', title, rng) for k, v in fields if rng.random() < 0.7]
    if rng.random() < 0.5:
        return ['\t '.join(chosen[k:k + 2]) for k in range(0, len(chosen), 2)]
    return chosen


def menu(rng):
    """A long list of links, as the head and the foot of a big site have it, an entry a line."""
    bullet = rng.choice(['', '', '· ', '• ', '> ', '- '])
    lists = rng.sample([UNITS, DISTRICTS, PLACES, BUTTONS, OTHERS], rng.randrange(1, 4))
    result = []
    for words in lists:
        result += [bullet + fill(w, '', rng) for w in rng.sample(words, rng.randrange(4, len(words)))]
    if rng.random() < 0.3:
        result += result[:rng.randrange(3, 10)]
    return result


def block(where, title, rng):
    """The lines of a page's head, foot, or of what stands in its middle."""
    if where == 'among':
        return [fill(rng.choice(LEADS + TAILS[-14:]), title, rng) for _ in range(rng.randrange(1, 3))]
    result = []
    if where == 'before':
        if rng.random() < 0.25:
            result += menu(rng)
        elif rng.random() < 0.5:
            result += rng.sample(PLACES, rng.randrange(2, 14)) if rng.random() < 0.6 else [' '.join(rng.sample(PLACES, rng.randrange(3, 9)))]
        if rng.random() < 0.5:
            result += rng.sample(BUTTONS, rng.randrange(1, 8))
        if rng.random() < 0.5:
            result.append(fill(rng.choice(PATHS), title, rng))
        if rng.random() < 0.4 and title:
            result.append(title + rng.choice(['', '', '_' + rng.choice(SITES), '-' + rng.choice(SITES), '范文', '（通用{}篇）'.format(rng.randrange(3, 16))]))
        result += [fill(rng.choice(FIELDS), title, rng) for _ in range(rng.randrange(0, 4))]
        if rng.random() < 0.15:
            result += box(title, rng)
        if rng.random() < 0.4:
            result.append(fill(rng.choice(LEADS), title, rng))
    else:
        if rng.random() < 0.4:
            result += [fill(rng.choice(FIELDS), title, rng) for _ in range(rng.randrange(1, 3))]
        result += [fill(rng.choice(TAILS), title, rng) for _ in range(rng.randrange(1, 9))]
        if rng.random() < 0.4:
            result += rng.sample(BUTTONS, rng.randrange(1, 7))
        if rng.random() < 0.3:
            result += rng.sample(PLACES, rng.randrange(2, 10)) if rng.random() < 0.5 else menu(rng)
    return result or [fill(rng.choice(FIELDS), title, rng)]
