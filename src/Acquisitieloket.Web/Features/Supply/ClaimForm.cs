using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Issue;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>A claim as it is typed: for a lead by its reference, or for a holder without one by name.</summary>
public sealed class ClaimForm
{
    private const double MostEuros = 100_000_000;

    public Guid Key { get; set; } = Guid.NewGuid();

    [Display(Name = "Soort aanspraak"), Required(ErrorMessage = "Kies een soort aanspraak.")]
    public ClaimKind? Kind { get; set; }

    [Display(Name = "Kenmerk van de lead"), StringLength(20)]
    public string? Lead { get; set; }

    [Display(Name = "Naam van de houder"), StringLength(Company.NameLength)]
    public string? HolderName { get; set; }

    [Display(Name = "Einddatum")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Vergoeding"), Range(0, MostEuros)]
    public decimal? Fee { get; set; }

    [Display(Name = "Waarop berust dit?"), StringLength(PlotClaim.TextLength)]
    public string? Basis { get; set; }

    [Display(Name = "Zonder procedure, omdat"), StringLength(PlotClaim.TextLength)]
    public string? Exception { get; set; }

    [Display(Name = "Speerpunt")]
    public Cluster? Cluster { get; set; }

    public ClaimRequest Read() => new()
    {
        Exception = Exception, Cluster = Cluster,
        Key = Key, Kind = Kind!.Value, Basis = Basis,
        // A fee that is out of range was refused at its field.
        FeeCents = Fee is { } euros and >= 0 and <= (decimal)MostEuros ? (long)decimal.Round(euros * 100) : null,
        // Filled in by someone who then chose a claim without an end: it says nothing.
        LastDay = Kind.Value.RunsOut() ? LastDay : null,
    };

    /// <summary>Tells all that is wrong with what was typed at once, each at its field.</summary>
    public void Check(ModelStateDictionary state, DateOnly today)
    {
        const string prefix = "Form.", fee = prefix + nameof(Fee);
        if (Fee is null && state[fee] is { Errors: [_] } unread)
            unread.Errors[0] = new ModelError("Vergoeding: vul een bedrag in euro in, bijvoorbeeld 12500 of 12500,50.");
        if (Fee is { } euros && decimal.Round(euros, 2) != euros)
            state.AddModelError(fee, "Vergoeding: vul een bedrag in met ten hoogste twee cijfers achter de komma.");
        if (Kind is null)
            return;
        foreach (var fault in ClaimRules.Faults(Read(), today))
        {
            var field = fault.Property == nameof(ClaimRequest.FeeCents) ? fee : prefix + fault.Property;
            if (state[field]?.Errors.Count is not > 0)
                state.AddModelError(field, fault.Text);
        }
    }

    /// <summary>Asks for a reason where land may not be promised without a procedure.</summary>
    public void Check(ModelStateDictionary state, IssueBasis basis)
    {
        if (Kind is { } kind && basis.Live is null && basis.NeedsException(kind) && string.IsNullOrWhiteSpace(Exception))
            state.AddModelError($"Form.{nameof(Exception)}", IssueBasis.MissingText);
    }

    /// <summary>The clusters, for a holder without a lead.</summary>
    public static IReadOnlyList<Choice> Clusters { get; } = Choice.Of<Cluster>(c => c.Dutch());

    /// <summary>The kinds that may be chosen, with what each means.</summary>
    public static IReadOnlyList<Choice> Kinds(IEnumerable<ClaimKind> kinds) => [.. kinds.Select(k => new Choice($"{k}", k.Dutch(), k switch
    {
        ClaimKind.Interest => "Legt vast wie wanneer belangstelling had. Houdt niemand tegen.",
        ClaimKind.Option => "Houdt de kavel vrij tot een datum, terwijl het bedrijf nog kiest.",
        ClaimKind.Reservation => "Houdt de kavel vrij tot een datum, nadat het bedrijf heeft gekozen.",
        _ => "De koop of uitgifte is getekend.",
    }))];
}
