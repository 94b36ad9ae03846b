using DuckDB.NET.Data;
using EligibilityEngine.DuckDB;
using EligibilityEngine.DuckDB.Functions;

namespace EligibilityEngine;

/// <summary>Rulebooks in the SQL of DuckDB.</summary>
public static class DuckDBRulebooks
{
    extension(DuckDBConnection connection)
    {
        /// <summary>
        /// Makes the law available in SQL, on every connection to this database. For each question <c>law_QUESTION(...)</c> gives the answer, null where it is open; <c>law_QUESTION_possible</c> the
        /// answers that are possible, <c>law_QUESTION_grounds</c> the provisions that decide, <c>law_QUESTION_missing</c> what it hangs on, each with <c>|</c> between several. Arguments are facts
        /// in the order of <see cref="LawOptions.Facts"/>, or one row whose columns are named as facts: <c>law_conscription(p) from people p</c>. In names of functions and columns an underscore
        /// stands for a hyphen. <c>law(...)</c> gives all of every question at once, and in <c>mistake</c> what is wrong with a row; the other functions fail on such a row.
        /// </summary>
        /// <param name="rulebook">The rulebook.</param>
        /// <param name="options">How it is used.</param>
        /// <exception cref="ArgumentException">The rulebook has no such fact or question.</exception>
        /// <exception cref="InvalidOperationException">The connection is not open.</exception>
        public void UseRulebook(Rulebook rulebook, LawOptions? options = null)
        {
            ArgumentNullException.ThrowIfNull(connection);
            ArgumentNullException.ThrowIfNull(rulebook);
            var law = new LawInSql(rulebook, options ?? new LawOptions());
            law.Register(connection);
        }
    }
}
