using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;

namespace Fluxion;

/// <summary>
/// Numbers in rows of equal length from a file of comma-separated values (RFC 4180 without quotes), read in the invariant culture; a file whose name ends in <c>.gz</c> is decompressed.
/// Empty lines are skipped. Every number is finite.
/// </summary>
public sealed class CsvTable
{
    private readonly double[] _values;

    private CsvTable(string path, int columns, double[] values)
    {
        Path = path;
        Columns = columns;
        _values = values;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The number of columns, at least 1.</summary>
    public int Columns { get; }

    /// <summary>The number of rows, at least 1.</summary>
    public int Rows => _values.Length / Columns;

    /// <summary>All numbers, row by row: <c>Values[(row · Columns) + column]</c>, both counted from 0.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The numbers of one row, counted from 0.</summary>
    public ReadOnlySpan<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The number of columns that every row must have; 0 takes that of the first row.</param>
    /// <exception cref="FileNotFoundException">There is no such file; the message names its full path.</exception>
    /// <exception cref="InvalidDataException">A row has another number of columns, a field is no finite number, there are no rows, or the compressed data is damaged;
    /// the message names the file, the row and the column, counted from 1, and what was expected and found.</exception>
    public static CsvTable Read(string path, int columns = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        string full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new FileNotFoundException($"There is no file '{full}'.", full);
        using FileStream file = File.OpenRead(full);
        using Stream stream = full.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var values = new List<double>();
        int row = 0;
        while (Line(reader, full) is { } line)
        {
            row++;
            if (line.Length == 0) continue;
            int before = values.Count;
            Parse(line, full, row, columns, values);
            int found = values.Count - before;
            if (columns == 0) columns = found;
            if (found != columns)
                throw new InvalidDataException(Text($"{full}, row {row}: expected {columns} columns, found {found}."));
        }

        if (values.Count == 0)
            throw new InvalidDataException($"{full}: expected at least one row, found none.");
        return new CsvTable(full, columns, [.. values]);
    }

    private static string? Line(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{path}: expected data compressed by gzip. {exception.Message}", exception);
        }
    }

    private static void Parse(string line, string path, int row, int columns, List<double> values)
    {
        int column = 0;
        foreach (Range range in line.AsSpan().Split(','))
        {
            ReadOnlySpan<char> field = line.AsSpan()[range];
            column++;
            if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            {
                // A row with too many or too few columns is reported as such rather than by its first odd field.
                int count = line.AsSpan().Count(',') + 1;
                throw columns > 0 && count != columns
                    ? new InvalidDataException(Text($"{path}, row {row}: expected {columns} columns, found {count}."))
                    : new InvalidDataException(Text($"{path}, row {row}, column {column}: expected a finite number, found '{field.ToString()}'."));
            }

            values.Add(value);
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
