using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>Does something that tells how far it is, and shows that with an estimate where somebody watches.</summary>
internal static class StudyProgress
{
    /// <summary>Does it.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="title">What is done.</param>
    /// <param name="work">Does it; tells how many rows are done, and of how many where that is known.</param>
    public static TResult Over<TResult>(Terminal terminal, string title, Func<Action<long, long?>, TResult> work)
    {
        if (!terminal.ShowsProgress)
        {
            return work((_, _) => { });
        }

        return Progress.On(terminal).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn()).Start(context =>
        {
            var task = context.AddTask(title);
            task.IsIndeterminate = true;
            return work((done, all) =>
            {
                if (all is { } rows)
                {
                    (task.IsIndeterminate, task.MaxValue) = (false, Math.Max(1, rows));
                }

                task.Value = done;
            });
        });
    }
}
