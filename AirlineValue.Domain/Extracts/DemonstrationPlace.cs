namespace AirlineValue.Domain.Extracts;

/// <summary>Where members of the demonstration extract work.</summary>
/// <param name="City">The city.</param>
/// <param name="Province">The province.</param>
/// <param name="Country">The country's code.</param>
/// <param name="Weight">Relative number of members.</param>
internal readonly record struct DemonstrationPlace(string City, string Province, string Country, int Weight)
{
    private static readonly DemonstrationPlace[] Places =
    [
        new("广州", "广东", "CN", 158), new("北京", "北京", "CN", 131), new("上海", "上海", "CN", 75), new("深圳", "广东", "CN", 64),
        new("大连", "辽宁", "CN", 51), new("贵阳", "贵州", "CN", 45), new("武汉", "湖北", "CN", 43), new("沈阳", "辽宁", "CN", 38),
        new("长沙", "湖南", "CN", 37), new("海口", "海南", "CN", 31), new("郑州", "河南", "CN", 28), new("成都", "四川", "CN", 27),
        new("乌鲁木齐", "新疆", "CN", 26), new("长春", "吉林", "CN", 25), new("哈尔滨", "黑龙江", "CN", 24), new("南宁", "广西", "CN", 23),
        new("东莞", "广东", "CN", 22), new("佛山", "广东", "CN", 20), new("杭州", "浙江", "CN", 18), new("重庆", "重庆", "CN", 17),
        new("西安", "陕西", "CN", 15), new("厦门", "福建", "CN", 13), new("南京", "江苏", "CN", 12), new("昆明", "云南", "CN", 12),
        new("SEOUL", "SEOUL", "KR", 22), new("HONG KONG", "HONG KONG", "HK", 16), new("LOS ANGELES", "CA", "US", 13),
        new("SYDNEY", "NSW", "AU", 10), new("PARIS", "PARIS", "FR", 9),
    ];

    private static readonly int Total = Places.Sum(p => p.Weight);

    public static DemonstrationPlace Draw(Random random)
    {
        var at = random.Next(Total);
        foreach (var place in Places)
        {
            at -= place.Weight;
            if (at < 0)
                return place;
        }
        return Places[^1];
    }
}
