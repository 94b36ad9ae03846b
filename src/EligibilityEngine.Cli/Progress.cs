using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>Does one thing after another, and shows how far it is where somebody watches.</summary>
internal static class Progress
{
    public static TResult Over<T, TResult>(IReadOnlyList<T> items, Terminal terminal, string title, Func<IEnumerable<T>, TResult> work)
    {
        if (!terminal.ShowsProgress)
        {
            return work(items);
        }

        return On(terminal).Start(context =>
        {
            var task = context.AddTask(title, maxValue: items.Count);
            return work(items.Select(item =>
            {
                task.Increment(1);
                return item;
            }));
        });
    }

    /// <summary>Does one long thing, which tells how far it is.</summary>
    public static void Upto(long end, Terminal terminal, string title, Action<Action<long>> work)
    {
        if (!terminal.ShowsProgress)
        {
            work(_ => { });
            return;
        }

        On(terminal).Start(context =>
        {
            var task = context.AddTask(title, maxValue: end);
            work(done => task.Value = done);
        });
    }

    /// <summary>Where it is shown, and gone when it is done.</summary>
    public static Spectre.Console.Progress On(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Capabilities.Unicode = !terminal.IsAscii;
        return console.Progress().AutoClear(true);
    }
}
