using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Acquisitieloket.Web.Features.Supply;

/// <summary>Facts as they are typed, each by its name, and on what they rest.</summary>
public sealed class FactForm
{
    [Display(Name = "Versie")]
    public Guid Version { get; set; }

    [Display(Name = "Feiten")]
    public Dictionary<string, string?> Texts { get; set; } = [];

    /// <summary>What was ticked of facts that are some words of a list.</summary>
    [Display(Name = "Aangekruist")]
    public Dictionary<string, List<string>> Ticked { get; set; } = [];

    [Display(Name = "Bron"), StringLength(FactStamp.SourceLength)]
    public string? Source { get; set; }

    [Display(Name = "Peildatum"), Required(ErrorMessage = "Kies de dag waarop dit zo was.")]
    public DateOnly? AsOf { get; set; }

    [Display(Name = "Wat ik niet veranderde klopt ook nog")]
    public bool Confirm { get; set; }

    /// <summary>The doubts that the form showed, and the tick that says that they are meant.</summary>
    [Display(Name = "Wat opviel")]
    public string? Asked { get; set; }
    [Display(Name = "Toch opslaan")]
    public bool Anyway { get; set; }

    /// <summary>What looks like a slip in what was typed or drawn.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>The facts of the form in order; with the subject that they are of.</summary>
    [BindNever, ValidateNever]
    public IReadOnlyList<IFact> Facts { get; private set; } = [];
    [BindNever, ValidateNever]
    public FactSubject Subject { get; private set; } = null!;
    [BindNever, ValidateNever]
    public bool IsNew { get; private set; }

    /// <summary>Shows the facts as the register has them.</summary>
    public static FactForm Of(FactSubject subject, IReadOnlyList<IFact> facts, DateOnly today, bool isNew)
    {
        var form = new FactForm { Version = subject.Version, AsOf = today };
        foreach (var fact in facts)
            // Something new begins without what it cannot have, such as an area of 0.
            form.Show(fact, isNew && fact.FaultOf(subject.Read(fact)) is not null ? null : subject.Read(fact));
        return form.For(subject, facts, isNew);
    }

    /// <summary>What was typed, for these facts and no others; a list without a tick is empty.</summary>
    public FactForm For(FactSubject subject, IReadOnlyList<IFact> facts, bool isNew)
    {
        (Subject, Facts, IsNew) = (subject, facts, isNew);
        foreach (var fact in facts)
            if (fact.Kind == FactKind.Words)
                Ticked.TryAdd(fact.Name, []);
            else
                Texts.TryAdd(fact.Name, null);
        return this;
    }

    /// <summary>The edit that was typed. What is the same is confirmed only when the form says so.</summary>
    public FactEdit Read() => new()
    {
        Texts = Facts.Where(f => IsNew || (!f.Fixed && (Confirm || Differs(f)))).ToDictionary(f => f.Name, TextOf),
        Source = Source ?? "", AsOf = AsOf ?? default, Origin = FactOrigin.Screen, Version = IsNew ? null : Version, Accepted = Anyway ? Asked : null,
    };

    /// <summary>Puts faults at the fields to which they belong, and asks about what is doubtful; what was accepted before is asked again.</summary>
    public void Tell(ModelStateDictionary state, FactOutcome outcome)
    {
        foreach (var fault in outcome.Faults)
            state.AddModelError(Texts.ContainsKey(fault.Fact) ? $"Form.Texts[{fault.Fact}]" : Ticked.ContainsKey(fault.Fact) ? $"Form.Ticked[{fault.Fact}]" : $"Form.{fault.Fact}", fault.Text);
        (Doubts, Asked, Anyway) = (outcome.Doubts, outcome.Doubts.Count == 0 ? null : FactOutcome.Joined(outcome.Doubts), false);
        state.Remove("Form.Anyway");
        if (Doubts.Count > 0)
            state.AddModelError("Form.Anyway", "Kijk naar wat opvalt: verbeter het, of vink aan dat het zo bedoeld is.");
    }

    private void Show(IFact fact, string? text)
    {
        if (fact.Kind == FactKind.Words)
            Ticked[fact.Name] = [.. (text ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)];
        else
            Texts[fact.Name] = fact.Kind == FactKind.Decimal && fact.Group != FactGroup.Place ? text?.Replace('.', ',') : text;
    }

    // Line ends are those of the browser.
    private string? TextOf(IFact fact) => fact.Kind == FactKind.Words ? string.Join(", ", Ticked[fact.Name]) : Texts[fact.Name]?.ReplaceLineEndings("\n");

    // Typed in another way is no other value: 12.500 is 12500.
    private bool Differs(IFact fact) => fact.FaultOf(TextOf(fact)) is not null || fact.Tidied(TextOf(fact)) != Subject.Read(fact);
}
