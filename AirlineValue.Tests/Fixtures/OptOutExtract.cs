using System.Globalization;
using System.Text;

namespace AirlineValue.Tests.Fixtures;

/// <summary>An extract whose members have redemptions and points; those whose number ends in 3 opted out.</summary>
internal static class OptOutExtract
{
    /// <summary>The extract as UTF-8.</summary>
    public static byte[] Bytes(int members)
    {
        var text = new StringBuilder("MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END,EXCHANGE_COUNT,Points_Sum,OPT_OUT\n");
        for (var i = 1; i <= members; i++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{i},{2005 + i % 8}/{i % 12 + 1}/{i % 28 + 1},2014/3/31,{2 + i * 7 % 90},{1000 + i * 131 % 60000},{0.4 + i % 11 / 10.0:0.0},{i * 37 % 9000 + 1},{i * 53 % 9000 + 1},{1 + i * 17 % 700},1,{i * 300},{(i % 10 == 3 ? "Y" : i % 2 == 0 ? "N" : "")}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
