using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountMailsByAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AddressKey",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE \"OutgoingMails\" SET \"AddressKey\" = lower(\"ToAddress\")");

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_AddressKey_CreatedAt",
                table: "OutgoingMails",
                columns: new[] { "AddressKey", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_AddressKey_CreatedAt",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "AddressKey",
                table: "OutgoingMails");
        }
    }
}
