using System.CommandLine;

namespace EligibilityEngine.Cli;

/// <summary>An option that takes one of some words.</summary>
internal static class OnlyFromOption
{
    extension(Option option)
    {
        /// <summary>Refuses every other word.</summary>
        public void OnlyFrom(params string[] words)
        {
            option.CompletionSources.Add(words);
            option.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
                {
                    result.AddError(Speech.Mistake(s => s.IsNoneOf(token.Value, option.Name, Speech.Named(words))) + UsageMistakes.DidYouMean(token.Value, words));
                }
            });
        }
    }
}
