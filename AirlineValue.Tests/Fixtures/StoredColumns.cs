using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Fixtures;

/// <summary>What a model says of one member.</summary>
public sealed record MemberScore
{
    public int ScoringId { get; init; }

    public long MemberId { get; init; }

    public int? Segment { get; init; }

    public CleaningRule? DroppedBy { get; init; }

    public double? L { get; init; }

    public double? R { get; init; }

    public double? F { get; init; }

    public double? M { get; init; }

    public double? C { get; init; }

    public double? Distance { get; init; }

    public int? SecondSegment { get; init; }

    public double? SecondDistance { get; init; }
}

/// <summary>Stores what a model says of members, column by column.</summary>
public static class StoredColumns
{
    /// <summary>Stores scores that fit into one run.</summary>
    public static void Write(SqliteConnection connection, int scoringId, MemberScore[] scores)
    {
        Write("segment", s => s.Segment);
        Write("dropped_by", s => (double?)s.DroppedBy);
        Write("L", s => s.L);
        Write("R", s => s.R);
        Write("F", s => s.F);
        Write("M", s => s.M);
        Write("C", s => s.C);
        Write("distance", s => s.Distance);
        Write("second_segment", s => s.SecondSegment);
        Write("second_distance", s => s.SecondDistance);

        void Write(string column, Func<MemberScore, double?> value)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO score_column (scoring_id, column_name, run, rows, cells) VALUES ($id, $column, 0, $rows, $cells)";
            command.Parameters.AddWithValue("$id", scoringId);
            command.Parameters.AddWithValue("$column", column);
            command.Parameters.AddWithValue("$rows", scores.Length);
            command.Parameters.AddWithValue("$cells", NumberCodec.Encode(Array.ConvertAll(scores, s => value(s) ?? double.NaN)));
            command.ExecuteNonQuery();
        }
    }
}
