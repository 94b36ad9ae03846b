using System.Diagnostics;
using System.Text;

namespace EligibilityEngine.Cli;

/// <summary>
/// What goes to a terminal: as it is where it fits on the screen, and through a pager where it is longer. Nothing is seen until it is longer or at its end.
/// </summary>
/// <param name="screen">The terminal.</param>
/// <param name="pager">The command of the pager, for the shell.</param>
/// <param name="rows">How many lines the terminal has.</param>
/// <param name="columns">How wide it is.</param>
internal sealed class PagedWriter(TextWriter screen, string pager, int rows, int columns) : TextWriter
{
    /// <summary>What a shell returns where there is no such command.</summary>
    private const int NoSuchCommand = 127;

    private readonly StringBuilder _text = new();
    private Process? _pager;
    private bool _isShown;
    private int _rows;
    private int _column;
    private bool _isInEscape;

    public override Encoding Encoding => screen.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_isShown)
        {
            screen.Write(buffer);
            return;
        }

        _text.Append(buffer);
        if (_pager is not null)
        {
            Pass(buffer);
            return;
        }

        foreach (var c in buffer)
        {
            Count(c);
        }

        if (_rows >= rows - 1)
        {
            Start();
        }
    }

    /// <summary>Shows what was written, and from here on everything at once.</summary>
    public void Show()
    {
        if (!_isShown && _pager is null)
        {
            _isShown = true;
            screen.Write(_text.ToString());
        }

        screen.Flush();
    }

    /// <summary>Shows what fits on the screen, or waits until the reader has put the pager away.</summary>
    public void Finish()
    {
        if (_pager is null)
        {
            Show();
            return;
        }

        using var ending = _pager;
        try
        {
            ending.StandardInput.Close();
        }
        catch (IOException)
        {
            // It was put away before the end.
        }

        ending.WaitForExit();
        _pager = null;
        if (ending.ExitCode == NoSuchCommand)
        {
            screen.Write(_text.ToString());
            screen.Flush();
        }
    }

    /// <summary>Follows where the terminal would be: lines wider than it take several, and escapes none.</summary>
    private void Count(char c)
    {
        if (_isInEscape)
        {
            _isInEscape = !char.IsAsciiLetter(c);
        }
        else if (c == '\u001b')
        {
            _isInEscape = true;
        }
        else if (c == '\n' || ++_column > columns)
        {
            _rows++;
            _column = c == '\n' ? 0 : 1;
        }
    }

    private void Start()
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd", ["/c", pager]) : new ProcessStartInfo("sh", ["-c", pager]);
        start.RedirectStandardInput = true;
        start.StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

        // As less is set where nobody set it: colours as they are, and gone when all fits on the screen.
        start.Environment.TryAdd("LESS", "FRX");
        start.Environment.TryAdd("LV", "-c");
        _pager = Process.Start(start)!;
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        Pass(_text.ToString());
    }

    /// <summary>A pager that was put away takes no more, and nobody misses it.</summary>
    private void Pass(ReadOnlySpan<char> text)
    {
        try
        {
            _pager!.StandardInput.Write(text);
        }
        catch (IOException)
        {
            // See above.
        }
    }
}
