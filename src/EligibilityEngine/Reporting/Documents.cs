using EligibilityEngine.Reporting;

namespace EligibilityEngine;

/// <summary>Documents put together.</summary>
public static class Documents
{
    /// <summary>One document of several: what is about the same thing comes under one heading, that of the first; the rest follows in order.</summary>
    /// <param name="documents">The documents.</param>
    public static Document Join(params IEnumerable<Document> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var joined = new List<Block>();
        foreach (var block in documents.SelectMany(d => d.Blocks))
        {
            var same = block is Section { About: { } about } ? joined.FindIndex(b => b is Section s && s.About == about) : -1;
            if (same >= 0)
            {
                joined[same] = (Section)joined[same] with { Blocks = ((Section)joined[same]).Blocks.AddRange(((Section)block).Blocks) };
            }
            else
            {
                joined.Add(block);
            }
        }

        return new Document(joined);
    }
}
