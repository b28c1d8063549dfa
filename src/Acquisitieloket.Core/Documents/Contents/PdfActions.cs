namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>
/// What a PDF does without a click: when it is opened (OpenAction) or at an event (AA; ISO 32000, 12.6.3). There it may turn
/// to a page of its own, and do nothing that leads out of the file. The same link under a click is an ordinary one.
/// </summary>
internal sealed class PdfActions
{
    // Nobody who makes an ordinary file lets several actions follow on each other, so what comes next is not looked up.
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal) { "URI", "GoToR", "SubmitForm", "Thread", "Next" };
    /// <summary>Keys behind which stands what an action is about, not what it does.</summary>
    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal) { "T", "AN", "P", "Parent" };

    private readonly HashSet<int> seen = [], found = [];
    private HashSet<int> awaited = [];

    /// <summary>True for an object that an action was said to stand in; when its number cannot be read it may be any of them.</summary>
    public bool IsAwaited(int? number) => awaited.Count > 0 && (number is not { } known || awaited.Contains(known));

    /// <summary>Goes on with the objects that were named since; false when there are none.</summary>
    public bool NextRound()
    {
        awaited = [.. found.Where(seen.Add)];
        found.Clear();
        return awaited.Count > 0;
    }

    /// <summary>True when the action or list of actions at a place leads out of the file. Remembers which objects hold more of it.</summary>
    public bool LeadElsewhere(ReadOnlySpan<byte> content, int at)
    {
        var tokens = new PdfTokens(content, at);
        var (key, lists, first, second) = ("", 0, (int?)null, (int?)null);
        while (tokens.Step() is { } kind)
        {
            if (kind is '/' && Leading.Contains(key = tokens.Name()))
                return true;
            lists += kind is '[' ? 1 : kind is ']' ? -1 : 0;
            // Lists hold places on pages, and a page holds links.
            if (kind is 'w' && tokens.IsReference() && first is { } number && lists == 0 && !Objects.Contains(key))
                found.Add(number);
            (first, second) = kind is 'w' ? (second, tokens.Number()) : (null, null);
        }
        if (Reference(content, at) is { } alone)
            found.Add(alone);
        return false;
    }

    // Where a whole value is only the name of another object, it ends for the reader behind its first number.
    private static int? Reference(ReadOnlySpan<byte> content, int at)
    {
        var number = new PdfTokens(content, at);
        if (number.Step() is not 'w' || number.Number() is not { } found)
            return null;
        var generation = new PdfTokens(content, number.At);
        if (generation.Step() is not 'w' || generation.Number() is null)
            return null;
        var word = new PdfTokens(content, generation.At);
        return word.Step() is 'w' && word.IsReference() ? found : null;
    }
}
