using System.Globalization;
using System.Text;

namespace AirlineValue.Tests.Fixtures;

/// <summary>An extract with the required columns only, of members who differ from each other.</summary>
public static class SmallExtract
{
    private const string Header = "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END";

    /// <summary>The extract as UTF-8.</summary>
    /// <param name="members">How many members.</param>
    /// <param name="lastWindowEnd">LOAD_TIME of the last row; of the others it is 2014/3/31.</param>
    public static byte[] Bytes(int members, string lastWindowEnd = "2014/3/31")
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var i = 0; i < members; i++)
        {
            var windowEnd = i == members - 1 ? lastWindowEnd : "2014/3/31";
            text.Append(CultureInfo.InvariantCulture,
                $"{i + 1},{2005 + i % 8}/{i % 12 + 1}/{i % 28 + 1},{windowEnd},{2 + i * 7 % 90},{1000 + i * 131 % 60000},{0.4 + i % 11 / 10.0:0.0},{i * 37 % 9000 + 1},{i * 53 % 9000 + 1},{1 + i * 17 % 700}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
