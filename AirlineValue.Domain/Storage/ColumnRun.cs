namespace AirlineValue.Domain.Storage;

/// <summary>A run of a column as it is stored.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Run">Which run it is, 0-based.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Cells">Its cells, encoded.</param>
internal sealed record ColumnRun(string Column, int Run, int Rows, byte[] Cells);
