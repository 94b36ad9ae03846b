using System.Collections.Immutable;
using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Reading;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it, without quotes.</param>
/// <param name="Place">Where.</param>
internal readonly record struct Cell(string Text, TextPlace Place);

/// <summary>Reads comma-separated values (RFC 4180), so that each cell knows its place: a library that reads them tells the row alone.</summary>
internal sealed class CsvText(SourceText source, DiagnosticBag bag)
{
    private readonly string _text = source.Text;
    private int _at;

    /// <summary>The rows that are not empty, each with its cells.</summary>
    public IEnumerable<ImmutableArray<Cell>> Rows()
    {
        while (_at < _text.Length)
        {
            var row = ReadRow();
            if (row is not [{ Text: "" }])
            {
                yield return row;
            }
        }
    }

    private ImmutableArray<Cell> ReadRow()
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        do
        {
            cells.Add(_at < _text.Length && _text[_at] == '"' ? ReadQuoted() : ReadPlain());
        }
        while (TakesComma());
        TakeLineEnd();
        return cells.ToImmutable();
    }

    private Cell ReadPlain()
    {
        var start = _at;
        _at = EndOfCell();
        return new Cell(_text[start.._at], source.Place(start, _at - start));
    }

    private Cell ReadQuoted()
    {
        var (start, text) = (_at++, new StringBuilder());
        while (_at < _text.Length)
        {
            var quote = _text.IndexOf('"', _at);
            if (quote < 0)
            {
                break;
            }

            text.Append(_text, _at, quote - _at);
            _at = quote + 1;
            if (_at == _text.Length || _text[_at] != '"')
            {
                ReportRest();
                return new Cell(text.ToString(), source.Place(start, quote + 1 - start));
            }

            text.Append('"');
            _at++;
        }

        bag.Add(Mistake.QuoteNotClosed(source.Place(start, 1)));
        _at = _text.Length;
        return new Cell(text.ToString(), source.Place(start, 1));
    }

    private void ReportRest()
    {
        var end = EndOfCell();
        if (end > _at)
        {
            bag.Add(Mistake.TextBehindAQuote(source.Place(_at, end - _at), _text[_at..end]));
            _at = end;
        }
    }

    private int EndOfCell() => _text.AsSpan(_at).IndexOfAny(',', '\r', '\n') is >= 0 and var length ? _at + length : _text.Length;

    private bool TakesComma()
    {
        if (_at >= _text.Length || _text[_at] != ',')
        {
            return false;
        }

        _at++;
        return true;
    }

    private void TakeLineEnd()
    {
        _at += _at < _text.Length && _text[_at] == '\r' ? 1 : 0;
        _at += _at < _text.Length && _text[_at] == '\n' ? 1 : 0;
    }
}
