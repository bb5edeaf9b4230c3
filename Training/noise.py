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

# What stands right above a title: the column of a paper or a site, who sent it in a chat, the account, the file's name.
COLUMNS = ['经验交流', '工作研究', '理论园地', '基层动态', '先锋风采', '民主管理', '财务公开栏', '廉政之窗', '青年之声', '一线传真', '工作简讯', '交流材料', '典型发言',
           '信息之窗', '党务公开', '校务公开栏', '村级事务', '领导讲话', '干部论坛', '履职风采', '读者来稿', '每周一学', '文稿选登', '公示栏', '本期关注', '专题报道', '参考资料', '范例']
GROUPS = ['{unit}工作群', '{unit}干部群({m})', '{unit}办公室', '{unit}联络群', '{unit}全体职工群（{m}）', '初二年级组', '{unit}党支部群', '综合科', '{unit}微信群', '{unit}通知群（{n}人）']
PERSONS = ['王{k}', '李{k}{k2}', '张主任', '刘老师', '小陈', '办公室-赵{k}', '{unit}周{k}', '孙科长', '老吴', '钱{k}{k2}']
GIVEN = '明华海燕丽强军敏静波磊洋艳勇杰娟涛超霞平刚桂英'
TIMES = ['昨天', '{h}:{mm}', '上午{h}:{mm}', '下午{h}:{mm}', '星期四 {h}:{mm}', '{md} {h}:{mm}', '昨天 {h}:{mm}', '刚刚', '{date} {h}:{mm}:{mm2}']
CHATS = ['{person} {time}', '{person}　{time}', '{person}', '{group}', '{group} {time}', '@所有人', '@全体成员', '{person}：', '{person} 发送了文件', '以下为转发的消息', '[聊天记录]', '转发：', '收到请回复', '{time}']
PROVINCES = ['湖南', '四川', '江苏', '浙江', '山东', '河北', '甘肃', '广西', '辽宁', '云南', '福建', '安徽']
ACCOUNTS = ['秘书之友', '公文小课堂', '材料人', '机关写作谈', '笔耕者', '青山发布', '清风{unit}', '某县融媒']
HEADERS = ['{account} {date} {h}:{mm} {province}', '{account}　{date}　{province}', '{date} {h}:{mm} 发表于{province}', '原创 {person} {account}', '{account}', '{province}', '点击上方蓝字关注{account}',
           '{account} {date} {h}:{mm}', '原创 {account} {date} {province}']
FILES = ['{title}.docx', '{title}（定稿）.doc', '文件名：{title}.docx', '{m}.{title}（修改稿）.wps', '{title}(1).docx', '名称：{title}', '文件：{title}_最终版.doc', '{date}{title}.txt']
# What stands right below it.
BELOW = ['{date} {h}:{mm}:{mm2}　　信息来源：{unit}　　阅读：{n}', '来源：{unit}　{date}　浏览次数：{n}', '字体：[大 中 小]', '【字体：大 中 小】　打印', '字号：【大】【中】【小】　打印本页　关闭窗口', 'T T T', 'A- A A+',
         '[NextPage]', '（{date} 来源：{unit}）', '阅 {n}　转藏 {m}　分享', '阅读 {n}　点赞 {m}', '{date}　供稿：{unit}', '分享到：', '听全文', '{date}{h}:{mm}　{account}　阅读量：{n}', '发布人：{person}　发布时间：{date}',
         '作者：{person}　点击：{n}次', '文章来源：{unit}　更新时间：{date}　责任编辑：{person}', '大 中 小', '{n}次浏览', '本文共{n}字']
# What pages add when the text has ended.
FEET = ['已读 {m}　未读 {m2}', '{n} 阅读', '扫码加入{account}', '长按识别二维码关注我们', '往期精选', '推荐阅读', '办理状态：已办结', '附件下载：', '点个“在看”再走', '供稿：{unit}', '编辑：{person}', '一审：{person}　二审：{person}', '↓↓↓',
        '— 完 —', '【打印】【关闭】', '纠错', '我要评论', '{m}人已确认', '接龙：', '{person}：收到', '阅读原文', '微信扫一扫', '喜欢此内容的人还喜欢']


def around(templates, title, rng):
    """A line that stands next to a title or an end, as chats, accounts and papers have it."""
    numbers = {'h': rng.randrange(7, 23), 'mm': f'{rng.randrange(60):02}', 'mm2': f'{rng.randrange(60):02}', 'm': rng.randrange(1, 90), 'm2': rng.randrange(1, 30), 'n': rng.randrange(20, 9999),
               'md': f'{rng.randrange(1, 13)}月{rng.randrange(1, 29)}日'}
    date = rng.choice(['{y}-{a:02}-{b:02}', '{y}年{a:02}月{b:02}日', '{y}年{a}月{b}日', '{y}/{a}/{b}', '{y}.{a:02}.{b:02}']).format(y=rng.randrange(2015, 2026), a=rng.randrange(1, 13), b=rng.randrange(1, 29))
    words = dict(numbers, date=date, unit=rng.choice(UNITS), province=rng.choice(PROVINCES), k=rng.choice(GIVEN), k2=rng.choice(GIVEN), title=title or '述职报告')
    words['time'] = rng.choice(TIMES).format(**words)
    words['person'] = rng.choice(PERSONS).format(**words)
    words['group'] = rng.choice(GROUPS).format(**words)
    words['account'] = rng.choice(ACCOUNTS).format(**words)
    return rng.choice(templates).format(**words)


def above_title(title, rng):
    """One or two lines right above a title."""
    kind = rng.choice([COLUMNS, COLUMNS, CHATS, HEADERS, FILES])
    lines = [around(kind, title, rng)]
    if kind is CHATS and rng.random() < 0.4 or kind is HEADERS and rng.random() < 0.3:
        lines.append(around(kind, title, rng))
    return lines


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
