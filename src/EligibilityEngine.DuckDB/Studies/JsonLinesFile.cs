using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What a file of JSON lines holds, looked through once before DuckDB reads it.</summary>
internal sealed class JsonLinesFile
{
    private readonly List<UnreadableLine> _unreadable = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private readonly bool _isStrict;

    private JsonLinesFile(string path, bool isStrict) => (Path, _isStrict) = (path, isStrict);

    public string Path { get; }

    /// <summary>The names of all fields, in the order in which they first come.</summary>
    public ImmutableArray<string> Columns => [.. _columns.OrderBy(c => c.Value).Select(c => c.Key)];

    public RowLines Rows { get; } = new();

    public IReadOnlyList<UnreadableLine> Unreadable => _unreadable;

    /// <summary>Looks through a file.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="isStrict">Whether it is looked through only as far as the first line that is no row.</param>
    /// <param name="cancellation">Gives up.</param>
    public static JsonLinesFile Of(string path, bool isStrict, CancellationToken cancellation)
    {
        var file = new JsonLinesFile(path, isStrict);
        file.Read(null, cancellation);
        return file;
    }

    /// <summary>Writes the rows alone.</summary>
    public void WriteRows(string path, CancellationToken cancellation)
    {
        using var target = new BufferedStream(new FileStream(path, FileMode.CreateNew), 1 << 16);
        new JsonLinesFile(Path, _isStrict).Read(target, cancellation);
    }

    private void Read(Stream? target, CancellationToken cancellation)
    {
        using var lines = new LineReader(Path);
        while (lines.Read(out var line))
        {
            if (lines.Number % 65_536 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            if (Mistake(line, lines.IsTooLong) is { } mistake)
            {
                _unreadable.Add(new UnreadableLine(lines.Number, mistake, Encoding.UTF8.GetString(line[..Math.Min(line.Length, 200)])));
                if (_isStrict)
                {
                    return;
                }

                continue;
            }

            Rows.Add(lines.Number);
            target?.Write(line);
            target?.WriteByte((byte)'\n');
        }
    }

    private LineMistake? Mistake(ReadOnlySpan<byte> line, bool isTooLong)
    {
        if (isTooLong || !Utf8.IsValid(line))
        {
            return isTooLong ? LineMistake.TooLong : LineMistake.NotText;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            var isObject = json.TokenType == JsonTokenType.StartObject;
            while (json.Read())
            {
                if (isObject && json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && !names.Add(json.GetString()!))
                {
                    return LineMistake.FieldTwice;
                }
            }

            if (!isObject)
            {
                return LineMistake.NotAnObject;
            }
        }
        catch (JsonException)
        {
            return LineMistake.NotJson;
        }

        foreach (var name in names)
        {
            _columns.TryAdd(name, _columns.Count);
        }

        return null;
    }
}
