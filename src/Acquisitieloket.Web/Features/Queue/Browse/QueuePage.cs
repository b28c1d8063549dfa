using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Queue.Views;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>One page of the queue, ready to show.</summary>
public sealed record QueuePage
{
    public required QueueForm Form { get; init; }
    public required string Order { get; init; }
    public required IReadOnlyList<QueueRow> Rows { get; init; }
    public required string? Previous { get; init; }
    public required string? Next { get; init; }
    public required LeadCount Count { get; init; }

    /// <summary>The list leaves out leads whose company the viewer may not see by name.</summary>
    public required bool NamedOnly { get; init; }

    /// <summary>The one whose leads these are, when away.</summary>
    public AbsentPerson? Absent { get; init; }

    /// <summary>When nothing is found: the filters that hide leads, each with how many there are without it.</summary>
    public IReadOnlyList<QueueTab> Loosened { get; init; } = [];

    /// <summary>When a search finds nothing: where it does find leads, with how many.</summary>
    public IReadOnlyList<QueueTab> Wider { get; init; } = [];

    /// <summary>Contact persons among whom one can be chosen, by name.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    public IReadOnlyList<QueueTab> Tabs { get; init; } = [];
    public IReadOnlyList<QueueTab> TermTabs { get; init; } = [];

    /// <summary>The saved views, and whether this list is one of them.</summary>
    public IReadOnlyList<ViewLink> Views { get; init; } = [];

    /// <summary>The newest lead there was when the page was made.</summary>
    public required long Newest { get; init; }

    /// <summary>Where the page asks whether the list has changed.</summary>
    public string LiveAddress => Form.FirstPage().AddressAt("/queue/live") is var address
        ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}since={Newest}" : "";

    /// <summary>What a saved view of this list would hold.</summary>
    public string Query => (Form.FirstPage() with { Text = null, Person = null }).AddressAt("");

    public string CountText => Leads(Count with { AtLeast = Math.Max(Count.AtLeast, Rows.Count) });

    /// <summary>"1 lead", "212 leads", or "212+ leads" when there may be more.</summary>
    public static string Leads(LeadCount count) => count switch
    {
        { AtLeast: 0 } => "Geen leads",
        { AtLeast: 1, More: false } => "1 lead",
        _ => $"{Written(count)} leads",
    };

    /// <summary>"1.000+" when there may be more; nothing when all that is known is that there may be some.</summary>
    public static string? Written(LeadCount? count) => count switch
    {
        null or { AtLeast: 0, More: true } => null,
        { } number => number.AtLeast.ToString("N0", CultureInfo.CurrentCulture) + (number.More ? "+" : ""),
    };

    /// <summary>The address of the list sorted on a column; on the same column once more: the other way round.</summary>
    public string Sorted(string column) =>
        (Form.FirstPage() with { Sort = Order == column ? $"-{column}" : column }).Address;

    /// <summary>For aria-sort on the head of a column.</summary>
    public string? Direction(string column) =>
        Order == column ? "ascending" : Order == $"-{column}" ? "descending" : null;

    public static IReadOnlyList<Choice> Stages { get; } =
        [.. StageScope.Choices.Select(s => new Choice(s.Token, s.Dutch))];

    public static IReadOnlyList<Choice> Clusters { get; } = Lower(Choice.Of<Cluster>(c => c.Dutch()));

    public static IReadOnlyList<Choice> Segments { get; } = Lower(Choice.Of<Segment>(s => s.Dutch()));

    public static IReadOnlyList<Choice> Channels { get; } = Lower(Choice.Of<Channel>(c => c.Dutch()));

    public static IReadOnlyList<Choice> Secrecy { get; } = [new("true", "Alleen vertrouwelijk"), new("false", "Niet vertrouwelijk")];

    public static IReadOnlyList<Choice> Forwarding { get; } = [new("true", "Wacht nog op aanname")];

    public static IReadOnlyList<Choice> Municipalities { get; } = Lower(Choice.Of<Municipality>(m => m.ToString()));

    public static IReadOnlyList<Choice> Terms { get; } = Lower(((TermState[])[TermState.Late, TermState.Warning, TermState.InTime, TermState.Paused]).Select(s => new Choice($"{s}", s.Dutch())));

    public static IReadOnlyList<Choice> Orders { get; } =
        [.. QueueOrder.All.Select(o => new Choice(o.Token, o.Dutch))];

    private static IReadOnlyList<Choice> Lower(IEnumerable<Choice> choices) =>
        [.. choices.Select(c => c with { Value = c.Value.ToLowerInvariant() })];
}

/// <summary>A contact person who is away, with who stands in, and whether the viewer may take the leads over.</summary>
public sealed record AbsentPerson(string Name, DateOnly? Until, string? Deputy, bool MayTakeOver);

/// <summary>A ready-made view of the queue with what it holds now.</summary>
public sealed record QueueTab(string Text, string Address, LeadCount? Count, bool Current);
