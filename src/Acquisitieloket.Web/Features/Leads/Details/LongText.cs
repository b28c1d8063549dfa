namespace Acquisitieloket.Web.Features.Leads.Details;

/// <summary>What is told of an event: the beginning, and all of it when that is more than one takes in at a glance.</summary>
public sealed record LongText(IReadOnlyList<string> Shown, IReadOnlyList<string> All)
{
    public const int MostCharacters = 400, MostLines = 8;

    public bool IsLong => Shown.Count < All.Count || Shown is [.., var last] && last != All[Shown.Count - 1];

    public static LongText Of(IReadOnlyList<string> lines)
    {
        var (shown, room) = (new List<string>(), MostCharacters);
        foreach (var line in lines.Take(MostLines))
        {
            if (line.Length > room)
            {
                // A rest of a few words is not worth a line of its own.
                if (room > MostCharacters / 10)
                    shown.Add($"{Begin(line, room)} …");
                break;
            }
            shown.Add(line);
            room -= line.Length;
        }
        return new(shown, lines);
    }

    // Up to the last whole word, and never half a character.
    private static string Begin(string line, int room)
    {
        var end = line.LastIndexOf(' ', room - 1);
        end = end > 0 ? end : char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;
        return line[..end].TrimEnd();
    }
}
