using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Core.Sites;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>Whose leads: a tab of the queue.</summary>
public enum QueueScope { Mine, Department, All }

/// <summary>Everything the queue can be asked, as it stands in the address. What is left out has its usual value.</summary>
[ValidateNever]
public sealed record QueueForm
{
    public QueueScope Scope { get; init; }
    public string? Stage { get; init; }
    public Cluster? Cluster { get; init; }
    public Municipality? Municipality { get; init; }
    public TermState? Term { get; init; }
    public string? Text { get; init; }
    public string? Sort { get; init; }

    /// <summary>What a figure in a report was about; the form itself does not ask for these.</summary>
    public string? Received { get; init; }
    public string? Closed { get; init; }
    public string? Proposed { get; init; }
    public DateOnly? AsOf { get; init; }

    /// <summary>The row after which, or before which, this page begins.</summary>
    public string? After { get; init; }
    public string? Before { get; init; }

    public StageScope Stages() => StageScope.Find(Stage) ?? StageScope.Open;

    public string? SearchText => Text?.Trim() is { Length: > 0 } text
        ? text[..Math.Min(text.Length, LeadSearch.TextLength)] : null;

    // Methods and not properties: the binder also fills what a property without a setter holds.
    /// <summary>The first page of the same list.</summary>
    public QueueForm FirstPage() => this with { After = null, Before = null };

    /// <summary>The address of exactly this page; says nothing that is usual.</summary>
    public string Address => "/queue" + QueryString.Create(Values().Where(v => !string.IsNullOrEmpty(v.Value)));

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
    [
        new("scope", Scope == QueueScope.Mine ? null : Lower(Scope)),
        new("stage", Stages() == StageScope.Open ? null : Stages().Token),
        new("cluster", Lower(Cluster)),
        new("municipality", Lower(Municipality)),
        new("term", Lower(Term)),
        new("text", SearchText),
        new("received", Received),
        new("closed", Closed),
        new("proposed", Proposed),
        new("asOf", AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new("sort", Sort),
        new("after", After),
        new("before", Before),
    ];

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();
}
