using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Forms;

/// <summary>What MVC says when a value cannot be read at all; never repeats the value, which may be personal.</summary>
internal static class BindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages, IStringLocalizer<SharedTexts> texts)
    {
        string Unreadable() => texts[nameof(SharedTexts.Unreadable)];
        string NotANumber() => texts[nameof(SharedTexts.NotANumber)];
        string Missing() => texts["Missing"];

        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable());
        messages.SetValueIsInvalidAccessor(_ => Unreadable());
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => NotANumber());
        messages.SetNonPropertyValueMustBeANumberAccessor(NotANumber);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
    }
}
