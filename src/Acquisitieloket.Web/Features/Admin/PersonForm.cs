using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Admin;

/// <summary>What the administrator fills in of a person, new or known.</summary>
public class PersonForm : IValidatableObject
{
    [Required(ErrorMessage = "Vul de naam in."), StringLength(AppUser.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? FullName { get; set; }

    [StringLength(AppUser.NameLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? JobTitle { get; set; }

    [StringLength(Contact.PhoneLength, ErrorMessage = "Gebruik ten hoogste {1} tekens.")]
    public string? Phone { get; set; }

    [Required(ErrorMessage = "Kies de afdeling of organisatie.")]
    public long? DepartmentId { get; set; }

    // An attribute, so that it is said together with what else is missing.
    [MinLength(1, ErrorMessage = "Kies ten minste één rol.")]
    public List<string> Roles { get; set; } = [];

    [Required(ErrorMessage = "Vul in hoeveel open leads deze persoon aankan; 0 is geen."),
        Range(0, PeopleService.MostCapacity, ErrorMessage = "Vul een getal van {1} tot en met {2} in.")]
    public int? Capacity { get; set; }

    public bool OptedOut { get; set; }

    public List<Cluster> Sectors { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Roles.Except(Role.All).Any())
            yield return new ValidationResult("Kies rollen uit de lijst.", [nameof(Roles)]);
        if (Sectors.Except(AppUser.KnownSectors).Any())
            yield return new ValidationResult("Kies sectoren uit de lijst.", [nameof(Sectors)]);
        if (Languages.Except(AppUser.KnownLanguages).Any())
            yield return new ValidationResult("Kies talen uit de lijst.", [nameof(Languages)]);
    }

    public SavePerson Tidied() => new()
    {
        FullName = TidyAnswers.Line(FullName)!, JobTitle = TidyAnswers.Line(JobTitle), Phone = TidyAnswers.Line(Phone),
        DepartmentId = DepartmentId!.Value, Roles = [.. Roles.Distinct()], Capacity = Capacity!.Value, OptedOut = OptedOut,
        // In one order, so that a list that says the same is no change.
        Sectors = [.. AppUser.KnownSectors.Where(Sectors.Contains)], Languages = [.. AppUser.KnownLanguages.Where(Languages.Contains)],
    };

    public static IReadOnlyList<Choice> RoleChoices { get; } = [.. Role.All.Select(r => new Choice(r, Role.Dutch(r), Role.Allows(r)))];

    public static IReadOnlyList<Choice> SectorChoices { get; } = [.. AppUser.KnownSectors.Select(s => new Choice(s.ToString(), s.Dutch()))];

    public static IReadOnlyList<Choice> LanguageChoices { get; } =
        [.. AppUser.KnownLanguages.Select(l => new Choice(l, l == "de" ? "Duits" : "Engels"))];

    public static async Task<IReadOnlyList<Choice>> DepartmentsAsync(AppDbContext db, CancellationToken cancellation) =>
        await db.Departments.AsNoTracking().OrderBy(d => d.Kind).ThenBy(d => d.Name)
            .Select(d => new Choice(d.Id.ToString(), d.Name, null)).ToListAsync(cancellation);
}
