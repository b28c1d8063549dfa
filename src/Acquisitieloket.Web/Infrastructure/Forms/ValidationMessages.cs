using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>Gives every validation attribute without a text of its own a plain one in the reader's language.</summary>
internal sealed class ValidationMessages : IValidationMetadataProvider
{
    // The only one of these attributes that calls its built-in English sentence its own message.
    private static readonly string? EnglishMail = new EmailAddressAttribute().ErrorMessage;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessageResourceName is not null || TextFor(attribute) is not { } name) continue;
            if (attribute.ErrorMessage is { } own && own != EnglishMail) continue;
            attribute.ErrorMessageResourceType = typeof(SharedTexts);
            attribute.ErrorMessageResourceName = name;
        }
    }

    private static string? TextFor(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => nameof(SharedTexts.Required),
        StringLengthAttribute or MaxLengthAttribute => nameof(SharedTexts.TooLong),
        RangeAttribute => nameof(SharedTexts.OutOfRange),
        EmailAddressAttribute => nameof(SharedTexts.NotAnEmailAddress),
        _ => null,
    };
}
