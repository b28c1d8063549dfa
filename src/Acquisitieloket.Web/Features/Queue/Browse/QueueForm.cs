using System.Globalization;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
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
    public Segment? Segment { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>Part of how the company says it found us.</summary>
    public string? Found { get; init; }
    public string? Language { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public bool? Confidential { get; init; }

    /// <summary>Handed over and not accepted by the receiver yet.</summary>
    public bool Forwarded { get; init; }
    public string? Text { get; init; }
    public string? Sort { get; init; }

    /// <summary>What a figure in a report was about; the form itself does not ask for these.</summary>
    public string? Received { get; init; }
    public string? Closed { get; init; }
    public string? Proposed { get; init; }
    public DateOnly? AsOf { get; init; }

    /// <summary>Leads of one contact person, by id: who leaves hands these over.</summary>
    public long? Person { get; init; }

    /// <summary>The row after which, or before which, this page begins.</summary>
    public string? After { get; init; }
    public string? Before { get; init; }

    public StageScope Stages() => StageScope.Find(Stage) ?? StageScope.Open;

    public string? FoundText => Cut(Found, Company.FieldLength);

    /// <summary>The language, when it is one in which can be asked.</summary>
    public string? AskedLanguage => QueueFilter.Languages.Any(l => l.Value == Language) ? Language : null;

    public string? SearchText => Cut(Text, LeadSearch.TextLength);

    private static string? Cut(string? text, int length) => text?.Trim() is { Length: > 0 } typed
        ? typed[..Math.Min(typed.Length, length)] : null;

    /// <summary>Searches by words, which stand in names and texts; a reference says nothing about anyone.</summary>
    public bool SearchesWords => SearchText is { } text && !LeadSearch.IsReference(text);

    /// <summary>
    /// Filters by what a line of the queue does not say. Without this, trying one value after the other would tell it of a
    /// lead that may not be opened.
    /// </summary>
    public bool FiltersUnseen =>
        Segment is not null || Channel is not null || FoundText is not null || AskedLanguage is not null || Confidential is not null
        || Forwarded;

    /// <summary>Asks for what only those may know who may open the lead, so that other leads are left out.</summary>
    public bool AsksNames => SearchesWords || FiltersUnseen;

    // Methods and not properties: the binder also fills what a property without a setter holds.
    /// <summary>The first page of the same list.</summary>
    public QueueForm FirstPage() => this with { After = null, Before = null };

    /// <summary>The address of exactly this page; says nothing that is usual.</summary>
    public string Address => AddressAt("/queue");

    /// <summary>What answers to the same question at another path.</summary>
    public string AddressAt(string path) => path + QueryString.Create(Values().Where(v => !string.IsNullOrEmpty(v.Value)));

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
    [
        new("scope", Scope == QueueScope.Mine ? null : Lower(Scope)),
        new("stage", Stages() == StageScope.Open ? null : Stages().Token),
        new("cluster", Lower(Cluster)),
        new("municipality", Lower(Municipality)),
        new("term", Lower(Term)),
        new("segment", Lower(Segment)),
        new("channel", Lower(Channel)),
        new("found", FoundText),
        new("language", AskedLanguage),
        new("from", Day(From)),
        new("until", Day(Until)),
        new("confidential", Lower(Confidential)),
        new("forwarded", Forwarded ? "true" : null),
        new("text", SearchText),
        new("received", Received),
        new("closed", Closed),
        new("proposed", Proposed),
        new("asOf", Day(AsOf)),
        new("person", Person?.ToString(CultureInfo.InvariantCulture)),
        new("sort", Sort),
        new("after", After),
        new("before", Before),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Lower(object? value) => value?.ToString()!.ToLowerInvariant();
}
