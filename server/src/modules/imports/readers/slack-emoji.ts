import type { ReactionKind } from '@osmose/shared/posts/posts.contract'

/**
 * The character of a Slack emoji name, with its skin tone (`clap::skin-tone-3`); undefined for a custom or rare one,
 * which keeps its name.
 */
export function emojiOf(name: string): string | undefined {
  const [base = '', tone] = name.split('::')
  const character = characters.get(base)
  if (!character || tone === undefined) return character
  const modifier = tones.get(tone)
  return modifier ? character.replace(/\ufe0f$/, '') + modifier : character
}

/** The nearest of our five reactions; `like` where nothing is nearer. */
export function reactionKindOf(name: string): ReactionKind {
  return nearest.get(name.split('::')[0] as string) ?? 'like'
}

/** Replaces `:smile:` in a text; a time such as 10:30:00 and unknown names stay as they are. */
export function withEmoji(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}:]):([a-z0-9_+'-]{1,60}(?:::skin-tone-[2-6])?):(?:(:skin-tone-[2-6]):)?/gu,
    (whole, name: string, tone?: string) => emojiOf(tone ? `${name}:${tone}` : name) ?? whole,
  )
}

const tones = new Map([
  ['skin-tone-2', '\u{1f3fb}'],
  ['skin-tone-3', '\u{1f3fc}'],
  ['skin-tone-4', '\u{1f3fd}'],
  ['skin-tone-5', '\u{1f3fe}'],
  ['skin-tone-6', '\u{1f3ff}'],
])

const nearest = new Map<string, ReactionKind>([
  ...named('thanks', 'pray bow thank_you thanks thankyou merci ty raised_hands hugging_face hugs'),
  ...named(
    'useful',
    'bulb 100 memo book books pushpin bookmark nerd_face white_check_mark heavy_check_mark eyes mag',
  ),
  ...named(
    'celebrate',
    'tada clap confetti_ball fire rocket trophy medal first_place_medal champagne beers beer ' +
      'clinking_glasses birthday sparkles star star2 dancer partying_face balloon gift muscle boom',
  ),
  ...named(
    'support',
    'heart blue_heart green_heart yellow_heart purple_heart orange_heart hearts heartpulse cry sob ' +
      'disappointed anguished confused worried slightly_frowning_face frowning sweat open_mouth handshake',
  ),
])

function named(kind: ReactionKind, names: string): [string, ReactionKind][] {
  return names.split(' ').map((name) => [name, kind])
}

const characters = new Map(
  `
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 clap 👏 wave 👋 ok_hand 👌 pray 🙏 raised_hands 🙌 muscle 💪 v ✌️ fist ✊ facepunch 👊
punch 👊 hand ✋ raised_hand ✋ point_up ☝️ point_up_2 👆 point_down 👇 point_left 👈 point_right 👉 open_hands 👐
crossed_fingers 🤞 the_horns 🤘 metal 🤘 call_me_hand 🤙 handshake 🤝 writing_hand ✍️ nail_care 💅 vulcan_salute 🖖
raised_hand_with_fingers_splayed 🖐️ pinching_hand 🤏 selfie 🤳 saluting_face 🫡 heart_hands 🫶 eyes 👀 eye 👁️ ear 👂 nose 👃
lips 👄 tongue 👅 brain 🧠 bust_in_silhouette 👤 busts_in_silhouette 👥 baby 👶 man 👨 woman 👩 bow 🙇 shrug 🤷 facepalm 🤦
face_palm 🤦 man-shrugging 🤷‍♂️ woman-shrugging 🤷‍♀️ man-facepalming 🤦‍♂️ woman-facepalming 🤦‍♀️ raising_hand 🙋 dancer 💃 man_dancing 🕺
runner 🏃 running 🏃 walking 🚶 dancers 👯 couple 👫 family 👪
smile 😄 simple_smile 🙂 smiley 😃 grinning 😀 grin 😁 laughing 😆 satisfied 😆 sweat_smile 😅 joy 😂
rolling_on_the_floor_laughing 🤣 rofl 🤣 slightly_smiling_face 🙂 upside_down_face 🙃 wink 😉 blush 😊 innocent 😇 heart_eyes 😍
star-struck 🤩 kissing_heart 😘 kissing 😗 yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜
stuck_out_tongue_closed_eyes 😝 zany_face 🤪 money_mouth_face 🤑 hugging_face 🤗 hugs 🤗 thinking_face 🤔 thinking 🤔
face_with_hand_over_mouth 🤭 shushing_face 🤫 zipper_mouth_face 🤐 face_with_raised_eyebrow 🤨 neutral_face 😐 expressionless 😑
no_mouth 😶 smirk 😏 unamused 😒 face_with_rolling_eyes 🙄 roll_eyes 🙄 grimacing 😬 lying_face 🤥 relieved 😌 pensive 😔
sleepy 😪 drooling_face 🤤 sleeping 😴 mask 😷 face_with_thermometer 🤒 face_with_head_bandage 🤕 nauseated_face 🤢 sneezing_face 🤧
hot_face 🥵 cold_face 🥶 dizzy_face 😵 exploding_head 🤯 face_with_cowboy_hat 🤠 partying_face 🥳 sunglasses 😎 nerd_face 🤓
face_with_monocle 🧐 confused 😕 worried 😟 slightly_frowning_face 🙁 white_frowning_face ☹️ frowning 😦 open_mouth 😮 hushed 😯
astonished 😲 flushed 😳 pleading_face 🥺 anguished 😧 fearful 😨 cold_sweat 😰 disappointed_relieved 😥 cry 😢 sob 😭 scream 😱
confounded 😖 persevere 😣 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 yawning_face 🥱 triumph 😤 rage 😡 angry 😠
smiling_imp 😈 imp 👿 skull 💀 skull_and_crossbones ☠️ hankey 💩 poop 💩 clown_face 🤡 ghost 👻 alien 👽 space_invader 👾
robot_face 🤖 robot 🤖 smiley_cat 😺 smile_cat 😸 joy_cat 😹 heart_eyes_cat 😻 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊
melting_face 🫠 relaxed ☺️ smiling_face_with_3_hearts 🥰 face_with_tears_of_joy 😂
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 white_heart 🤍 broken_heart 💔
two_hearts 💕 sparkling_heart 💖 heartpulse 💗 heartbeat 💓 hearts ♥️ cupid 💘 gift_heart 💝 100 💯 boom 💥 collision 💥 dizzy 💫
sweat_drops 💦 dash 💨 bomb 💣 speech_balloon 💬 thought_balloon 💭 zzz 💤 fire 🔥 sparkles ✨ star ⭐ star2 🌟 zap ⚡ rainbow 🌈
sunny ☀️ partly_sunny ⛅ cloud ☁️ rain_cloud 🌧️ snowflake ❄️ snowman ⛄ umbrella ☔ ocean 🌊 droplet 💧 sun_with_face 🌞 moon 🌔
full_moon 🌕 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 globe_with_meridians 🌐 world_map 🗺️ national_park 🏞️ volcano 🌋
dog 🐶 cat 🐱 mouse 🐭 rabbit 🐰 fox_face 🦊 bear 🐻 panda_face 🐼 koala 🐨 tiger 🐯 lion_face 🦁 cow 🐮 pig 🐷 pig_nose 🐽 frog 🐸
monkey_face 🐵 monkey 🐒 chicken 🐔 penguin 🐧 bird 🐦 hatching_chick 🐣 unicorn_face 🦄 unicorn 🦄 horse 🐴 bee 🐝 bug 🐛 ant 🐜
butterfly 🦋 snail 🐌 turtle 🐢 snake 🐍 octopus 🐙 fish 🐟 dolphin 🐬 whale 🐳 elephant 🐘 camel 🐫 goat 🐐 sheep 🐑 paw_prints 🐾
dragon 🐉 sloth 🦥 christmas_tree 🎄 evergreen_tree 🌲 deciduous_tree 🌳 palm_tree 🌴 cactus 🌵 seedling 🌱 herb 🌿
four_leaf_clover 🍀 maple_leaf 🍁 fallen_leaf 🍂 mushroom 🍄 bouquet 💐 cherry_blossom 🌸 rose 🌹 sunflower 🌻 tulip 🌷
apple 🍎 green_apple 🍏 pear 🍐 tangerine 🍊 lemon 🍋 banana 🍌 watermelon 🍉 grapes 🍇 strawberry 🍓 cherries 🍒 peach 🍑
pineapple 🍍 tomato 🍅 avocado 🥑 carrot 🥕 corn 🌽 hot_pepper 🌶️ bread 🍞 croissant 🥐 baguette_bread 🥖 cheese_wedge 🧀 egg 🥚
bacon 🥓 pancakes 🥞 meat_on_bone 🍖 poultry_leg 🍗 hamburger 🍔 fries 🍟 pizza 🍕 hotdog 🌭 taco 🌮 burrito 🌯 sushi 🍣 ramen 🍜
spaghetti 🍝 curry 🍛 rice 🍚 icecream 🍦 ice_cream 🍨 doughnut 🍩 cookie 🍪 birthday 🎂 cake 🍰 chocolate_bar 🍫 candy 🍬 honey_pot 🍯
popcorn 🍿 coffee ☕ tea 🍵 beer 🍺 beers 🍻 clinking_glasses 🥂 champagne 🍾 wine_glass 🍷 cocktail 🍸 tropical_drink 🍹
tumbler_glass 🥃 fork_and_knife 🍴 knife_fork_plate 🍽️
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 trophy 🏆 medal 🏅 sports_medal 🏅 first_place_medal 🥇 second_place_medal 🥈
third_place_medal 🥉 soccer ⚽ basketball 🏀 football 🏈 baseball ⚾ tennis 🎾 volleyball 🏐 rugby_football 🏉 golf ⛳ bowling 🎳
dart 🎯 video_game 🎮 game_die 🎲 jigsaw 🧩 chess_pawn ♟️ art 🎨 performing_arts 🎭 circus_tent 🎪 ticket 🎫 clapper 🎬 movie_camera 🎥
film_projector 📽️ film_frames 🎞️ camera 📷 camera_with_flash 📸 video_camera 📹 tv 📺 microphone 🎤 headphones 🎧 musical_note 🎵
notes 🎶 guitar 🎸 drum_with_drumsticks 🥁 trumpet 🎺 violin 🎻 saxophone 🎷 musical_keyboard 🎹
bike 🚲 bicyclist 🚴 car 🚗 taxi 🚕 bus 🚌 train 🚆 train2 🚆 metro 🚇 tram 🚊 bullettrain_side 🚄 truck 🚚 ambulance 🚑
fire_engine 🚒 police_car 🚓 tractor 🚜 racing_car 🏎️ scooter 🛴 airplane ✈️ rocket 🚀 helicopter 🚁 boat ⛵ sailboat ⛵ ship 🚢
anchor ⚓ construction 🚧 rotating_light 🚨 traffic_light 🚥 vertical_traffic_light 🚦 octagonal_sign 🛑 fuelpump ⛽ house 🏠
house_with_garden 🏡 office 🏢 factory 🏭 hospital 🏥 school 🏫 bank 🏦 hotel 🏨 stadium 🏟️ statue_of_liberty 🗽
mountain ⛰️ snow_capped_mountain 🏔️ beach_with_umbrella 🏖️ camping 🏕️ tent ⛺ sunrise 🌅 city_sunset 🌆 night_with_stars 🌃
computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ floppy_disk 💾 cd 💿 iphone 📱 phone ☎️ telephone_receiver 📞 battery 🔋
electric_plug 🔌 satellite 🛰️ satellite_antenna 📡 bulb 💡 flashlight 🔦 candle 🕯️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ nut_and_bolt 🔩
gear ⚙️ link 🔗 paperclip 📎 scissors ✂️ straight_ruler 📏 triangular_ruler 📐 pencil 📝 memo 📝 pencil2 ✏️ lower_left_crayon 🖍️
book 📖 open_book 📖 books 📚 notebook 📓 bookmark 🔖 newspaper 📰 page_facing_up 📄 scroll 📜 clipboard 📋 calendar 📆
spiral_calendar_pad 🗓️ date 📅 card_index 📇 file_folder 📁 open_file_folder 📂 wastebasket 🗑️ inbox_tray 📥 outbox_tray 📤
package 📦 email 📧 e-mail 📧 envelope ✉️ incoming_envelope 📨 mailbox 📫 bar_chart 📊 chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 pushpin 📌 round_pushpin 📍 triangular_flag_on_post 🚩 checkered_flag 🏁 lock 🔒 unlock 🔓 key 🔑
shield 🛡️ mag 🔍 mag_right 🔎 microscope 🔬 telescope 🔭 test_tube 🧪 pill 💊 syringe 💉 stethoscope 🩺 money_with_wings 💸 moneybag 💰
dollar 💵 euro 💶 credit_card 💳 gem 💎 crown 👑 tophat 🎩 mortar_board 🎓 necktie 👔 shirt 👕 jeans 👖 dress 👗 eyeglasses 👓
dark_sunglasses 🕶️ briefcase 💼 school_satchel 🎒 handbag 👜 umbrella_with_rain_drops ☔ ring 💍 crystal_ball 🔮 magic_wand 🪄
frame_with_picture 🖼️ shopping_trolley 🛒 hourglass ⌛ hourglass_flowing_sand ⏳ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️
bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 loud_sound 🔊 sound 🔉 mute 🔇 speaker 🔈
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_multiplication_x ✖️
heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️
interrobang ⁉️ warning ⚠️ no_entry ⛔ no_entry_sign 🚫 recycle ♻️ arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️
arrow_upper_right ↗️ arrow_lower_right ↘️ arrows_counterclockwise 🔄 back 🔙 soon 🔜 new 🆕 free 🆓 cool 🆒 ok 🆗 up 🆙 sos 🆘
information_source ℹ️ copyright ©️ registered ®️ tm ™️ infinity ♾️ red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡
large_green_circle 🟢 large_blue_circle 🔵 white_circle ⚪ black_circle ⚫ small_blue_diamond 🔹 small_orange_diamond 🔸
large_blue_diamond 🔷 zero 0️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟
fr 🇫🇷 us 🇺🇸 gb 🇬🇧 uk 🇬🇧 de 🇩🇪 es 🇪🇸 it 🇮🇹 flag-fr 🇫🇷 flag-us 🇺🇸 flag-gb 🇬🇧 flag-be 🇧🇪 flag-ch 🇨🇭 flag-ca 🇨🇦 flag-de 🇩🇪
flag-es 🇪🇸 flag-it 🇮🇹 flag-eu 🇪🇺 flag-pt 🇵🇹 flag-nl 🇳🇱 flag-pl 🇵🇱 flag-lu 🇱🇺 pirate_flag 🏴‍☠️
`
    .trim()
    .split('\n')
    .flatMap((row) => row.trim().match(/\S+ \S+/g) ?? [])
    .map((pair) => pair.split(' ') as [string, string]),
)
