"""Whose a paper is, on a line of its own above the rest of its title; made up for training."""

COUNTIES = ['南江', '北岭', '金沙', '平川', '安溪', '长岭', '云台', '东河', '石泉', '新丰', '永安', '宁远', '白河', '临江', '广平']
TOWNS = ['河口', '新桥', '白鹤', '城关', '龙潭', '大坪', '三岔', '青云', '红旗', '双河', '马家', '柳林', '太平', '高店', '西湾']
SCHOOLS = ['第一小学', '第三中学', '实验学校', '中心幼儿园', '职业中专', '中心校', '第二高级中学', '特殊教育学校', '希望小学', '附属中学']
BUREAUS = ['财政局', '教育局', '水利局', '审计局', '统计局', '卫生健康局', '应急管理局', '林业局', '气象局', '人社局', '市场监管局', '公安局', '检察院', '人民法院', '总工会', '妇联', '文旅局', '税务局']
PARTS = ['办公室', '人事科', '财务科', '政工科', '信息中心', '内科', '儿科', '护理部', '教务处', '总务处', '德育处', '市场部', '技术部', '质检部', '工程部', '党办', '团委', '工会', '后勤科',
         '纪检监察室', '招商办', '便民服务中心', '综治办', '语文组', '数学教研组', '第二车间', '生产一部', '客户服务部', '信贷部', '图书馆', '机关党委']
FIRMS = ['恒通公司', '远大集团', '宏源水泥有限公司', '城投公司', '第二建筑公司', '供电所', '农商银行河口支行', '热力公司', '客运站', '自来水公司', '华兴纺织厂', '邮政分公司']
POSTS = ['党支部书记', '局长', '副局长', '校长', '副镇长', '主任', '村党支部书记', '护士长', '总经理', '党委委员', '纪检组长', '副校长', '科长', '团支部书记', '班主任', '大学生村官', '第一书记', '镇长']
SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
GIVEN = '明华海燕丽强军敏静波磊洋艳勇杰娟涛超霞平刚桂英春晓文志国建'
PERIODS = ['{y}年度', '{y}年', '第{q}季度', '{y}年上半年', '{y}学年第一学期', '{y}年第{q}季度', '上半年', '{y}年下半年']


def owner(rng):
    """An organ, a unit of it, a person with a post, a class, or the time that the paper is of."""
    county, town = rng.choice(COUNTIES), rng.choice(TOWNS)
    name = rng.choice(SURNAMES) + ''.join(rng.choice(GIVEN) for _ in range(rng.choice([1, 2, 2])))
    bureau = county + rng.choice('县县市区') + rng.choice(BUREAUS)
    school = rng.choice([county + rng.choice('县市') + rng.choice(SCHOOLS), town + rng.choice(['镇', '']) + rng.choice(SCHOOLS)])
    village = rng.choice([town + '镇' + rng.choice(TOWNS) + '村', rng.choice(TOWNS) + '社区居委会', town + '街道办事处', town + '镇人民政府', town + '乡党委', '中共' + county + '县委'])
    unit = rng.choice([bureau, school, village, rng.choice(FIRMS)])
    post = rng.choice(POSTS)
    period = rng.choice(PERIODS).format(y=rng.randrange(2008, 2026), q=rng.choice('一二三四'))
    return rng.choice([
        unit, unit, unit, bureau, school, village, rng.choice(FIRMS), rng.choice(PARTS), rng.choice(PARTS), unit + rng.choice(PARTS), unit + post + name, post + name, post, name,
        rng.choice('一二三四五六七八九') + '年级' + rng.choice(['', '（' + rng.choice('一二三四') + '）班', rng.choice('一二三四五六') + '班', '组']), period, unit + period, unit + '党支部', '党支部',
    ])


def lines(rng):
    """The owner of a paper; sometimes two organs of one place."""
    if rng.random() < 0.85:
        return [owner(rng)]
    county = rng.choice(COUNTIES) + rng.choice('县县市区')
    return [county + name for name in rng.sample(BUREAUS, 2)]


def head(rng):
    """A typed red head: the lines above the number, and the number."""
    county = rng.choice(COUNTIES) + rng.choice('县县市区')
    organs = [county + name for name in rng.sample(BUREAUS + ['人民政府', '人民政府办公室', '委员会'], rng.choice([1, 1, 1, 2, 3]))]
    if rng.random() < 0.1:
        organs[0] = '中共' + organs[0]
    above = [line for line, share in [(f'{rng.randrange(1, 999):06}', 0.25), (rng.choice(['机密★1年', '秘密★3年', '机密', '秘密', '绝密★长期', '内部']), 0.3), (rng.choice(['特急', '加急', '特 急']), 0.35)]
             if rng.random() < share]
    mark = rng.choice(['文件', '文件', '', '　文件', ' 文 件'])
    if len(organs) > 1 and rng.random() < 0.6:
        above += organs + [rng.choice(['文件', '文　件', '文  件'])]
    else:
        above += organs[:-1] + [organs[-1] + mark]
    number = county[:1] + rng.choice(['政发', '政办发', '教', '财', '办', '党发', '委', '应急', '卫健']) + rng.choice(['〔{}〕{}号', '〔{}〕{}号', '[{}]{}号', '（{}）{}号', '【{}】{}号']).format(
        rng.randrange(2008, 2026), rng.randrange(1, 200))
    if rng.random() < 0.25:
        number += rng.choice(['　　　　', '          ', '\t']) + '签发人：' + rng.choice(SURNAMES) + ''.join(rng.sample(GIVEN, 2))
    return above, number


PAPERS = ['{y}年度述职述廉报告', '{y}年工作总结', '个人工作总结', '述职报告', '{y}年度党建工作述职报告', '{y}年工作计划', '{y}年度工作报告', '{y}年上半年工作总结', '工作总结及{y}年工作打算',
          '关于{matter}的报告', '关于{matter}的通知', '关于{matter}的请示', '{matter}工作方案', '{matter}情况汇报', '{matter}情况分析报告', '{matter}运行情况的分析', '{matter}自查报告', '{matter}实施办法', '{y}年度{matter}工作总结', '年度考核个人总结',
          '个人述职报告', '{y}年度述职报告', '{matter}管理制度（试行）', '{y}年{matter}工作要点', '{matter}的调研报告', '{matter}整改报告', '{y}—{y2}学年度第一学期工作总结', '学习心得体会', '{matter}应急预案']
MATTERS = ['安全生产', '党风廉政建设', '法治政府建设', '防汛抗旱', '食品安全专项检查', '校园安全', '作风建设', '档案管理', '信访维稳', '乡村振兴', '环境卫生整治', '教学常规管理', '意识形态', '政务公开',
           '项目建设', '护理质量', '人才队伍建设', '森林防火', '营商环境', '创建文明单位', '困难职工帮扶', '数据共享']


def paper(rng):
    """What such a title says without its owner."""
    year = rng.randrange(2008, 2026)
    return rng.choice(PAPERS).format(y=year, y2=year + 1, matter=rng.choice(MATTERS))
