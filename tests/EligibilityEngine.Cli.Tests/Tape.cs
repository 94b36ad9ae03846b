namespace EligibilityEngine.Cli.Tests;

/// <summary>An output that is read while another thread writes it.</summary>
internal sealed class Tape : StringWriter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();

    public override void Write(char value)
    {
        lock (_lock)
        {
            base.Write(value);
        }
    }

    public override void Write(string? value)
    {
        lock (_lock)
        {
            base.Write(value);
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return base.ToString();
        }
    }

    /// <summary>Waits until a text has been written so often.</summary>
    public void Await(string text, int times)
    {
        if (!SpinWait.SpinUntil(() => ToString().Split(text).Length > times, Patience))
        {
            throw new TimeoutException($"`{text}` was not written {times} times:\n{this}");
        }
    }
}
