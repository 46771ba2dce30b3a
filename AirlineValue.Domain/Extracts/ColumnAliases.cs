namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Other names that airlines give the columns. The Chinese ones are the names under which the published case study of
/// this extract explains its columns, and shorter forms of them.
/// </summary>
internal static class ColumnAliases
{
    public static readonly IReadOnlyList<(ExtractColumn Column, string[] Aliases)> All =
    [
        (ExtractColumns.MemberNo, ["MEMBER_NUMBER", "MEMBER_ID", "MEMBERSHIP_NO", "MEMBERSHIP_NUMBER", "CARD_NO", "FFP_NO", "FFP_NUMBER", "会员卡号", "会员号", "卡号"]),
        (ExtractColumns.FfpDate, ["JOIN_DATE", "ENROLMENT_DATE", "ENROLLMENT_DATE", "MEMBER_SINCE", "入会时间", "入会日期"]),
        (ExtractColumns.FirstFlightDate, ["FIRST_FLIGHT", "第一次飞行日期", "首次飞行日期", "首次乘机日期"]),
        (ExtractColumns.Gender, ["SEX", "性别"]),
        (ExtractColumns.FfpTier, ["TIER", "CARD_TIER", "TIER_CODE", "会员卡级别", "会员级别", "卡级别"]),
        (ExtractColumns.WorkCity, ["CITY", "工作地城市", "工作城市"]),
        (ExtractColumns.WorkProvince, ["PROVINCE", "工作地所在省份", "工作地省份", "工作省份"]),
        (ExtractColumns.WorkCountry, ["COUNTRY", "工作地所在国家", "工作地国家", "工作国家"]),
        (ExtractColumns.Age, ["年龄"]),
        (ExtractColumns.LoadTime, ["LOAD_DATE", "WINDOW_END", "观测窗口的结束时间", "观测窗口结束时间", "观察窗口结束时间"]),
        (ExtractColumns.FlightCount, ["FLIGHTS", "飞行次数", "观测窗口内的飞行次数", "乘机次数"]),
        (ExtractColumns.BpSum, ["BASE_POINTS_SUM", "观测窗口总基本积分", "总基本积分"]),
        (ExtractColumns.EpSumYr1, ["第一年精英资格积分", "第1年精英资格积分"]),
        (ExtractColumns.EpSumYr2, ["第二年精英资格积分", "第2年精英资格积分"]),
        (ExtractColumns.SumYr1, ["FARE_YR_1", "第一年总票价", "第1年总票价"]),
        (ExtractColumns.SumYr2, ["FARE_YR_2", "第二年总票价", "第2年总票价"]),
        (ExtractColumns.SegKmSum, ["SEGMENT_KM_SUM", "观测窗口总飞行公里数", "总飞行公里数", "飞行里程"]),
        (ExtractColumns.WeightedSegKm, ["WEIGHTED_SEGMENT_KM", "观测窗口总加权飞行公里数", "观测窗口总加权飞行公里数(Σ舱位折扣×航段距离)", "总加权飞行公里数"]),
        (ExtractColumns.LastFlightDate, ["LAST_FLIGHT", "末次飞行日期", "最后一次飞行日期", "末次乘机日期"]),
        (ExtractColumns.AvgFlightCount, ["观测窗口季度平均飞行次数", "季度平均飞行次数"]),
        (ExtractColumns.AvgBpSum, ["观测窗口季度平均基本积分累积", "季度平均基本积分累积"]),
        (ExtractColumns.BeginToFirst, ["观察窗口内第一次乘机时间至MAX(观察窗口始端,入会时间)时长", "观测窗口内第一次乘机时间至MAX(观测窗口始端,入会时间)时长"]),
        (ExtractColumns.LastToEnd, ["DAYS_SINCE_LAST_FLIGHT", "最后一次乘机时间至观察窗口末端时长", "最后一次乘机时间至观测窗口末端时长", "最后一次乘机时间至观察窗口结束时长"]),
        (ExtractColumns.AvgInterval, ["平均乘机时间间隔"]),
        (ExtractColumns.MaxInterval, ["观察窗口内最大乘机间隔", "观测窗口内最大乘机间隔", "最大乘机间隔"]),
        (ExtractColumns.AddPointsSumYr1, ["观测窗口中第1年其他积分(合作伙伴、促销、外航转入等)", "第1年其他积分", "第一年其他积分"]),
        (ExtractColumns.AddPointsSumYr2, ["观测窗口中第2年其他积分(合作伙伴、促销、外航转入等)", "第2年其他积分", "第二年其他积分"]),
        (ExtractColumns.ExchangeCount, ["REDEMPTION_COUNT", "积分兑换次数"]),
        (ExtractColumns.AvgDiscount, ["AVERAGE_DISCOUNT", "平均折扣率", "平均折扣系数"]),
        (ExtractColumns.P1YFlightCount, ["第1年乘机次数", "第一年乘机次数"]),
        (ExtractColumns.L1YFlightCount, ["第2年乘机次数", "第二年乘机次数"]),
        (ExtractColumns.P1YBpSum, ["第1年里程积分", "第一年里程积分"]),
        (ExtractColumns.L1YBpSum, ["第2年里程积分", "第二年里程积分"]),
        (ExtractColumns.EpSum, ["观测窗口总精英积分", "总精英积分"]),
        (ExtractColumns.AddPointSum, ["ADD_POINTS_SUM", "观测窗口中其他积分(合作伙伴、促销、外航转入等)", "观测窗口中其他积分"]),
        (ExtractColumns.EliAddPointSum, ["ELI_ADD_POINTS_SUM", "非乘机积分总和"]),
        (ExtractColumns.L1YELiAddPoints, ["第2年非乘机积分总和", "第二年非乘机积分总和"]),
        (ExtractColumns.PointsSum, ["TOTAL_POINTS", "总累计积分"]),
        (ExtractColumns.L1YPointsSum, ["第2年观测窗口总累计积分", "第二年观测窗口总累计积分"]),
        (ExtractColumns.RationL1YFlightCount, ["RATIO_L1Y_FLIGHT_COUNT", "第2年的乘机次数比率", "第2年乘机次数比率"]),
        (ExtractColumns.RationP1YFlightCount, ["RATIO_P1Y_FLIGHT_COUNT", "第1年的乘机次数比率", "第1年乘机次数比率"]),
        (ExtractColumns.RationP1YBps, ["RATIO_P1Y_BPS", "第1年里程积分占最近两年积分比例"]),
        (ExtractColumns.RationL1YBps, ["RATIO_L1Y_BPS", "第2年里程积分占最近两年积分比例"]),
        (ExtractColumns.PointNotFlight, ["POINTS_NOT_FLIGHT", "非乘机的积分变动次数", "非乘机积分变动次数"]),
        (ExtractColumns.PointsBalance, ["POINT_BALANCE", "积分余额"]),
        (ExtractColumns.PointsExpiryDate, ["POINT_EXPIRY_DATE", "积分到期日"]),
        (ExtractColumns.PointsExpiring, ["EXPIRING_POINTS", "即将到期积分"]),
        (ExtractColumns.TierExpiryDate, ["TIER_VALID_UNTIL", "会员级别有效期"]),
        (ExtractColumns.Yr2Km, ["KM_YR_2", "SEG_KM_YR_2", "第2年飞行公里数", "第二年飞行公里数"]),
        (ExtractColumns.OptOut, ["DO_NOT_CONTACT", "NO_CONTACT", "退订"]),
    ];
}
