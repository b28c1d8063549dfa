using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AnswersAndContactKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Further",
                table: "Leads",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmailKey",
                table: "Contacts",
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PhoneKey",
                table: "Contacts",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            // As the product makes the keys of what is written from now on; an odd number gets its own when it is corrected.
            migrationBuilder.Sql("""
                UPDATE "Contacts" SET "EmailKey" = LOWER("Email"), "PhoneKey" = CASE WHEN "Phone" IS NULL OR LEN(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', '')) < 8 THEN NULL WHEN REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', '') LIKE '00%' THEN '+' + SUBSTRING(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', ''), 3, 60) WHEN REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', '') LIKE '0%' THEN '+31' + SUBSTRING(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', ''), 2, 60) ELSE REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE("Phone", ' ', ''), '-', ''), '.', ''), '/', ''), '(0)', ''), '(', ''), ')', '') END
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_EmailKey",
                table: "Contacts",
                column: "EmailKey");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PhoneKey",
                table: "Contacts",
                column: "PhoneKey",
                filter: "\"PhoneKey\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Contacts_EmailKey",
                table: "Contacts");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_PhoneKey",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "Further",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "EmailKey",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "PhoneKey",
                table: "Contacts");
        }
    }
}
